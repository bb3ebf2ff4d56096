package dev.ferrule.codegen.openapi.schema;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of JSON Schema, which is one of ECMAScript (ECMA-262, 22.2 and B.1.2), in the words of the language, which
 * are Java's: a bracket inside of a class is a sign to one and begins a class to the other, and so is a brace that counts nothing.
 */
final class PatternText {

    private static final Pattern COUNT = Pattern.compile("\\{[0-9]+(?:,[0-9]*)?}");
    private static final Pattern CODE_POINT = Pattern.compile("\\\\u\\{([0-9A-Fa-f]{1,6})}");
    private static final Pattern PROPERTY = Pattern.compile("\\\\([pP])\\{([A-Za-z_]+)(=([A-Za-z_]+))?}");
    /** What Java writes otherwise of the properties of Unicode. */
    private static final Map<String, String> SCRIPTS =
            Map.of("Script", "script=", "sc", "script=", "General_Category", "", "gc", "");

    private final String written;
    private final StringBuilder made = new StringBuilder();
    private int at;

    private PatternText(String written) {
        this.written = written;
    }

    /** The expression as Java reads it. */
    static String of(String written) {
        PatternText text = new PatternText(written);
        boolean inClass = false;
        while (text.at < written.length()) {
            inClass = text.step(inClass);
        }
        return text.made.toString();
    }

    /** Takes the next sign; whether what follows is inside of a class. */
    private boolean step(boolean inClass) {
        char sign = written.charAt(at);
        if (sign == '\\' && at + 1 < written.length()) {
            escape();
            return inClass;
        }
        at++;
        if (!inClass && sign == '[') {
            made.append(sign);
            if (written.startsWith("^", at)) {
                made.append('^');
                at++;
            }
            return true;
        }
        if (!inClass) {
            boolean literal = sign == '{' && !count().lookingAt();
            made.append(literal ? "\\" : "").append(sign);
            return false;
        }
        boolean both = sign == '&' && written.startsWith("&", at);
        made.append(sign == '[' || both ? "\\" : "").append(sign);
        return sign != ']';
    }

    private static boolean isKnown(String property) {
        try {
            return Pattern.compile("\\p{" + property + "}").flags() == 0;
        } catch (PatternSyntaxException unknown) {
            return false;
        }
    }

    private Matcher count() {
        return COUNT.matcher(written).region(at - 1, written.length());
    }

    private void escape() {
        Matcher point = CODE_POINT.matcher(written).region(at, written.length());
        Matcher property = PROPERTY.matcher(written).region(at, written.length());
        if (point.lookingAt()) {
            made.append("\\x{").append(point.group(1)).append('}');
            at = point.end();
        } else if (property.lookingAt() && property.group(3) != null) {
            String kind = SCRIPTS.getOrDefault(property.group(2), property.group(2) + "=");
            made.append('\\').append(property.group(1)).append('{').append(kind).append(property.group(4));
            made.append('}');
            at = property.end();
        } else if (property.lookingAt()) {
            // Scripts have no key in some dialects; Java wants one.
            String name = property.group(2);
            made.append('\\').append(property.group(1)).append('{').append(isKnown(name) ? "" : "Is");
            made.append(name).append('}');
            at = property.end();
        } else {
            made.append(written, at, at + 2);
            at += 2;
        }
    }
}
