package dev.ferrule.spec.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers what looks like a secret in a line of a spec that is shown. A secret has no business there, and who has written one all
 * the same does not want it in the log of a build as well.
 */
final class HiddenLiterals {

    /** A key, and the literal behind it: in quotes, or up to what ends it. */
    private static final Pattern LITERAL =
            Pattern.compile("(?<key>[A-Za-z][\\w-]*)['\"]?:\\s*(?<form>\\{\\s*literal:\\s*)?"
                    + "(?:'(?<single>[^']*)'?|\"(?<double>[^\"]*)\"?|(?<plain>[^\\s'\"{\\[&*!|>,}#][^,}#]*))");

    /** What stands for a value that is known when the call is made. */
    private static final Pattern PATH = Pattern.compile("\\$?[a-z_][\\w-]*(\\.[\\w*=-]+)+\\s*");

    private static final String[] GROUPS = {"single", "double", "plain"};

    private HiddenLiterals() {}

    /** The line with asterisks in place of such texts, as long as it was. */
    static String in(String line) {
        StringBuilder hidden = new StringBuilder(line);
        SecretSigns.known(line).forEach(known -> cover(hidden, known.start(), known.end()));
        Matcher literals = LITERAL.matcher(line);
        int from = 0;
        while (literals.find(from)) {
            String key = literals.group("key");
            for (String group : GROUPS) {
                if (literals.group(group) != null
                        && isSecret(key, literals.group("form") != null, literals.group(group))) {
                    cover(hidden, literals.start(group), literals.end(group));
                }
            }
            // The value of a mapping's key may be a mapping whose keys are looked at as well.
            from = literals.end("key") + 1;
        }
        return hidden.toString();
    }

    private static boolean isSecret(String key, boolean literal, String value) {
        if (value.isBlank()) {
            return false;
        }
        boolean credential = literal && (key.equals("key") || key.equals("value"));
        return credential
                || (SecretSigns.inName(key) && (literal || !PATH.matcher(value).matches()));
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
