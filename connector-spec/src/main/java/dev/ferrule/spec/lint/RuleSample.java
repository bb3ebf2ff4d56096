package dev.ferrule.spec.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a rule's sample. Each begins with a comment that names it, such as {@code # actions/get-user.yaml}, so that
 * people read the same text that tests run.
 */
public final class RuleSample {

    private static final Pattern HEADER = Pattern.compile("# ([a-z/-]+\\.(?:yaml|json))");

    private RuleSample() {}

    /** The files by their path below the connector's folder. */
    public static Map<String, String> files(String sample) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : sample.lines().toList()) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                current = new StringBuilder();
                files.put(header.group(1), current);
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((file, text) -> texts.put(file, text.toString()));
        return texts;
    }
}
