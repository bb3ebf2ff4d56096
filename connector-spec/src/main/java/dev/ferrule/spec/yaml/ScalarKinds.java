package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Tells what a scalar was written as: by the JSON schema of YAML 1.2, of which {@code no} is a text. What the core schema
 * sees otherwise is marked, so that it can be refused where it matters.
 */
final class ScalarKinds {

    private static final ScalarResolver JSON = new JsonScalarResolver();
    private static final ScalarResolver CORE = new CoreScalarResolver(false);
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

    private static final Set<String> NO_WORDS =
            Set.of("null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE");

    private static final int LONGEST_NO_WORD = "false".length();

    private ScalarKinds() {}

    static Kind of(ScalarEvent event) {
        if (!event.isPlain()) {
            return Kind.TEXT;
        }
        if (isWord(event.getValue())) {
            return Kind.TEXT;
        }
        Tag tag = JSON.resolve(event.getValue(), true);
        if (tag.equals(Tag.NULL)) {
            return Kind.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.FLAG;
        }
        if (JSON_NUMBER.matcher(event.getValue()).matches()) {
            return Kind.NUMBER;
        }
        return CORE.resolve(event.getValue(), true).equals(Tag.STR) ? Kind.TEXT : Kind.AMBIGUOUS;
    }

    /** Whether a text is no number, flag or null of any schema; of those that begin with a letter these are all. */
    private static boolean isWord(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.charAt(0))
                && (text.length() > LONGEST_NO_WORD || !NO_WORDS.contains(text));
    }

    /** See {@link SpecNode.Scalar#verbatim()}. */
    static int verbatim(ScalarEvent event, Span span) {
        int length = event.getValue().codePointCount(0, event.getValue().length());
        if (span.line() != span.endLine()) {
            return -1;
        }
        int written = span.endColumn() - span.column();
        if (event.isPlain() && written == length) {
            return 0;
        }
        boolean quoted = event.isSQuoted() || event.isDQuoted();
        return quoted && written == length + 2 ? 1 : -1;
    }
}
