package dev.ferrule.spec.diagnostic;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of a spec as text, for excerpts. */
public final class SourceText {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");

    private final String file;
    private final String text;
    private @Nullable List<String> lines;

    /**
     * Keeps a file's text.
     *
     * @param file the file, relative to the connector's folder, with {@code /} between its parts
     * @param text the text as it stands in the file
     */
    public SourceText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The file, relative to the connector's folder. */
    public String file() {
        return file;
    }

    /** The text as it stands in the file. */
    public String text() {
        return text;
    }

    /** The line of this number, counted from 1; empty when the file has fewer lines. */
    public String line(int number) {
        List<String> all = lines;
        if (all == null) {
            // Most files have nothing to show; several threads may split the same text, to the same lines.
            all = List.of(LINE_BREAK.split(text, -1));
            lines = all;
        }
        return number >= 1 && number <= all.size() ? all.get(number - 1) : "";
    }
}
