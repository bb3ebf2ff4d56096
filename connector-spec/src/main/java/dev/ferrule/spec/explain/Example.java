package dev.ferrule.spec.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of a page: files of a connector in one text, or words about what cannot stand in a text.
 *
 * @param text the text as the page shows it
 * @param spec whether it is files; a line {@code --- file: NAME} begins each, and a text without such a line is one
 *     action
 */
public record Example(String text, boolean spec) {

    private static final String CONNECTOR = "connector.yaml";
    private static final String ALONE = "--- no connector";
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^--- file: (.+)\n");
    private static final Pattern ACTION = Pattern.compile("(?m)^action: ([a-z0-9-]+)$");

    /** The text of each file; where the example does not show a connector, {@code connector} stands in for it. */
    public Map<String, String> files(String connector) {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher separator = SEPARATOR.matcher(text);
        if (!separator.find()) {
            Matcher action = ACTION.matcher(text);
            files.put("actions/" + (action.find() ? action.group(1) : "example") + ".yaml", text + "\n");
        }
        separator.reset();
        String name = "";
        int from = 0;
        while (separator.find()) {
            put(files, name, from, separator.start());
            name = separator.group(1);
            from = separator.end();
        }
        put(files, name, from, text.length());
        if (!text.startsWith(ALONE)) {
            files.putIfAbsent(CONNECTOR, connector);
        }
        return files;
    }

    private void put(Map<String, String> files, String name, int from, int to) {
        if (!name.isEmpty()) {
            files.put(name, text.substring(from, to).stripTrailing() + "\n");
        }
    }
}
