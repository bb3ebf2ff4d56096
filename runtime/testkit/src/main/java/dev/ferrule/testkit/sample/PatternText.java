package dev.ferrule.testkit.sample;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text for a plain pattern: one of signs, classes such as {@code [0-9a-f]}, and how often they come. The first sign of a
 * class stands for all of it, and each comes as seldom as it may, but once.
 */
final class PatternText {

    private static final int LONGEST = 1000;

    /** A class, an escaped sign or a sign, and how often it comes. */
    private static final Pattern PART = Pattern.compile(
            "(?:\\[(?<class>[^\\[\\]^\\\\&][^\\[\\]\\\\&]*)]|\\\\(?<escape>.)|(?<sign>[^\\\\\\[\\](){}|.*+?^$]))"
                    + "(?:\\{(?<times>[0-9]{1,3})(?:,[0-9]*)?}|[+*?])?");

    private PatternText() {}

    /** A text that the pattern matches; empty where it is not plain. */
    static Optional<String> of(Pattern pattern) {
        Matcher part = PART.matcher(pattern.pattern());
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (text.length() < LONGEST && part.find(end) && part.start() == end) {
            end = part.end();
            int times = part.group("times") == null ? 1 : Math.max(1, Integer.parseInt(part.group("times")));
            text.append(sign(part).repeat(times));
        }
        return Optional.of(text.toString())
                .filter(whole -> pattern.matcher(whole).matches());
    }

    private static String sign(Matcher part) {
        if (part.group("class") != null) {
            return part.group("class").substring(0, 1);
        }
        String escape = part.group("escape");
        if (escape == null) {
            return part.group("sign");
        }
        return escape.equals("d") ? "0" : escape.equals("w") ? "a" : escape;
    }
}
