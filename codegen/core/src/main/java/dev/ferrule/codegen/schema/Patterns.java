package dev.ferrule.codegen.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Regular expressions of Java as JSON Schema has them (2020-12, Core 6.4): by ECMA-262, and found anywhere in a text. */
final class Patterns {

    /** What both read alike; Java's own, such as inline flags, possessive quantifiers and quotations, is not among it. */
    private static final Pattern SHARED = Pattern.compile(
            "(?:[^\\\\\\[\\](){}?*+]|\\\\[dDwWsSbBnrtf.*+?^$|(){}\\[\\]\\\\/-]|\\[\\^?(?:[^\\\\\\[\\]&]|\\\\[dDwWsS.*+?^$|(){}\\[\\]\\\\/-])+]"
                    + "|\\((?:\\?:)?|\\)|(?:[*+?]|\\{\\d+(?:,\\d*)?})\\??(?![*+?{]))*");

    private Patterns() {}

    /** The expression that finds exactly the whole texts that match; empty when there is none that is sure to. */
    static Optional<String> portable(@Nullable String expression) {
        return expression != null && SHARED.matcher(expression).matches()
                ? Optional.of("^(?:" + expression + ")$")
                : Optional.empty();
    }
}
