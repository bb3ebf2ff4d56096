package dev.ferrule.spec.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers what looks like a secret in a line of a spec that is shown. A secret has no business there, and who has written one all
 * the same does not want it in the log of a build as well.
 */
final class HiddenLiterals {

    /** A key, which begins where no name goes on: so a line is gone through once, however long its words are. */
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w-])(?<key>[\\w-]++)['\"]?:\\s*+(?<form>\\{\\s*+literal:\\s*+)?");

    /** The literal behind a key: in quotes, or up to what ends it. */
    private static final Pattern LITERAL =
            Pattern.compile("'(?<single>[^']*+)'?|\"(?<double>[^\"]*+)\"?|(?<plain>[^\\s'\"{\\[&*!|>,}#][^,}#]*+)");

    /** What stands for a value that is known when the call is made. */
    private static final Pattern PATH = Pattern.compile("\\$?[a-z_][\\w-]*(\\.[\\w*=-]+)+\\s*");

    private static final String[] GROUPS = {"single", "double", "plain"};

    private HiddenLiterals() {}

    /** The line with asterisks in place of such texts, as long as it was. */
    static String in(String line) {
        StringBuilder hidden = new StringBuilder(line);
        SecretSigns.known(line).forEach(known -> cover(hidden, known.start(), known.end()));
        Matcher keys = KEY.matcher(line);
        Matcher literals = LITERAL.matcher(line);
        int from = 0;
        while (keys.find(from)) {
            // The value of a mapping's key may be a mapping whose keys are looked at as well.
            from = keys.end("key");
            boolean literal = keys.group("form") != null;
            if (isCredential(keys.group("key"), literal)
                    && literals.region(keys.end(), line.length()).lookingAt()) {
                from = Math.max(from, cover(hidden, literals, literal));
            }
        }
        return hidden.toString();
    }

    private static boolean isCredential(String key, boolean literal) {
        return SecretSigns.inName(key) || (literal && (key.equals("key") || key.equals("value")));
    }

    /** Covers a literal; where it ends if it was covered. */
    private static int cover(StringBuilder line, Matcher literals, boolean literal) {
        for (String group : GROUPS) {
            String value = literals.group(group);
            if (value != null
                    && !value.isBlank()
                    && (literal || !PATH.matcher(value).matches())) {
                cover(line, literals.start(group), literals.end(group));
                return literals.end(group);
            }
        }
        return 0;
    }

    private static void cover(StringBuilder line, int from, int to) {
        for (int i = from; i < to; i++) {
            // Code points keep their number, by which the place below the line is counted.
            if (!Character.isHighSurrogate(line.charAt(i)) && !Character.isLowSurrogate(line.charAt(i))) {
                line.setCharAt(i, '*');
            }
        }
    }
}
