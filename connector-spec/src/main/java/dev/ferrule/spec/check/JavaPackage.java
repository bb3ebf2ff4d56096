package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the package of the generated Java. */
final class JavaPackage {

    private static final int LONGEST = 200;
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*");
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends false final finally float for goto if implements import instanceof int"
                            + " interface long native new null package private protected public return short static"
                            + " strictfp super switch synchronized this throw throws transient true try void volatile"
                            + " while")
                    .split(" "));

    private final Diagnostics diagnostics;

    JavaPackage(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The package; when none is given, the id without dashes below a common root. */
    String read(Fields connector, String id) {
        Scalar scalar = connector.scalar("package").orElse(null);
        if (scalar == null) {
            return "connectors." + id.replace("-", "");
        }
        String name = scalar.text();
        boolean good = name.length() <= LONGEST
                && PACKAGE.matcher(name).matches()
                && !name.startsWith("java.")
                && Stream.of(name.split("\\.", -1)).noneMatch(KEYWORDS::contains);
        if (!good) {
            diagnostics.report(
                    DiagnosticCode.JAVA_PACKAGE,
                    scalar.span(),
                    Quote.code(name) + " cannot be a Java package of a connector",
                    "write lower case words joined by dots, none of them a Java keyword, such as `com.example.crowd`");
        }
        return name;
    }
}
