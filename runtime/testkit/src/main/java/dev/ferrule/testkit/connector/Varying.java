package dev.ferrule.testkit.connector;

import java.util.ArrayList;
import java.util.List;

/** Masks what differs between two texts of the same requests. */
final class Varying {

    private static final String MASK = "[varies]";

    private Varying() {}

    /** The text with what the other one has differently masked, field by field. */
    static String masked(String text, String other) {
        if (text.equals(other)) {
            return text;
        }
        List<String> lines = List.of(text.split("\n", -1));
        List<String> others = List.of(other.split("\n", -1));
        List<String> masked = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            masked.add(line < others.size() ? line(lines.get(line), others.get(line)) : MASK);
        }
        return String.join("\n", masked);
    }

    private static String line(String line, String other) {
        if (line.equals(other)) {
            return line;
        }
        if (line.contains("?") && line.matches("[A-Z]+ /.*")) {
            return target(line, other);
        }
        int colon = line.indexOf(':');
        return colon > 0 && other.startsWith(line.substring(0, colon + 1))
                ? line.substring(0, colon + 1) + " " + MASK
                : MASK;
    }

    private static String target(String line, String other) {
        String[] fields = line.split("(?=[?&])", -1);
        String[] others = other.split("(?=[?&])", -1);
        StringBuilder masked = new StringBuilder();
        for (int field = 0; field < fields.length; field++) {
            boolean same = field < others.length && fields[field].equals(others[field]);
            int equals = fields[field].indexOf('=');
            masked.append(same ? fields[field] : fields[field].substring(0, equals + 1) + MASK);
        }
        return masked.toString();
    }
}
