package dev.ferrule.cli.console;

import dev.ferrule.spec.diagnostic.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes texts of a spec fit for a terminal: Markdown without its signs, and nothing that a terminal would obey. */
public final class Plain {

    /** The line before or behind a block of code. */
    private static final Pattern FENCE = Pattern.compile("^[ \\t]*(?:```|~~~).*$", Pattern.MULTILINE);

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)]*)\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])\\*{1,2}([^*\\s](?:[^*]*[^*\\s])?)\\*{1,2}(?![\\w*])");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Plain() {}

    /** A Markdown text on one line. */
    public static String text(String markdown) {
        String line = SPACE.matcher(FENCE.matcher(markdown).replaceAll(""))
                .replaceAll(" ")
                .strip();
        String plain = EMPHASIS.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("$1");
        return Quote.harmless(plain);
    }

    /** The first sentence of a Markdown text. */
    public static String firstSentence(String markdown) {
        String text = text(markdown);
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** A text on one line, as picocli takes the description of an option: its markup has no effect. */
    public static String help(String markdown) {
        return text(markdown).replace("@|", "@ |").replace("|@", "| @");
    }

    /** A text on one line, as picocli takes the description of a command, which it would format. */
    public static String usage(String markdown) {
        return help(markdown).replace("%", "%%");
    }

    /** A description and what goes with it, each as a paragraph of {@link #usage}. */
    public static String[] description(String markdown, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.add(usage(markdown));
        notes.forEach(note -> lines.add(usage(note)));
        return lines.toArray(String[]::new);
    }
}
