package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dotted paths. */
final class PathParser {

    private static final String NAME = "'((?:[^']|'')*+)'|([^.'\\[\\]{}=\\s]++)";
    private static final Pattern PART = Pattern.compile("(?:" + NAME + ")(=(?:" + NAME + "))?+");
    private static final Pattern INDEX = Pattern.compile("0|-?[1-9][0-9]{0,6}");
    private static final Pattern SLOT = Pattern.compile("\\$?\\{{1,2} *([A-Za-z0-9_.-]+) *}{1,2}");
    private static final Pattern INDEXED = Pattern.compile("\\[([0-9]+)]");
    private static final int LONGEST = 500;
    private static final String SHAPE =
            "write names, numbers and `*` joined by dots; quote odd names as in" + " `body.'@odata.nextLink'`";

    private final Diagnostics diagnostics;

    PathParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * A part of a path as it is written.
     *
     * @param text the name without quotes
     * @param quoted whether it stood in quotes, so that it is a name whatever it looks like
     * @param where what tells the entry that is meant, or null for a name, a number or {@code *}
     * @param scalar where it stands
     */
    record Part(String text, boolean quoted, JsonPath.Part.@Nullable Where where, Scalar scalar) {

        /** Whether this is the given word, which a quoted name never is. */
        boolean is(String word) {
            return !quoted && text.equals(word);
        }

        JsonPath.Part meaning() {
            if (where != null) {
                return where;
            }
            if (!quoted && text.equals("*")) {
                return new JsonPath.Part.Each();
            }
            boolean index = !quoted && INDEX.matcher(text).matches();
            return index ? new JsonPath.Part.Index(Integer.parseInt(text)) : new JsonPath.Part.Name(text);
        }
    }

    /** The parts of a path, at least one; empty when the text is no path, which is reported. */
    Optional<List<Part>> parse(Scalar scalar) {
        List<Part> parts = new ArrayList<>();
        String text = scalar.text();
        Matcher matcher = PART.matcher(text);
        int at = 0;
        while (text.length() <= LONGEST && matcher.find(at) && matcher.start() == at) {
            parts.add(part(matcher, scalar.sub(matcher.start(), matcher.end())));
            at = matcher.end();
            if (at == text.length()) {
                return Optional.of(parts);
            }
            if (text.charAt(at) != '.') {
                break;
            }
            at++;
        }
        diagnostics.report(DiagnosticCode.BAD_PATH, scalar.span(), Quote.code(text) + " is not a path", hint(text));
        return Optional.empty();
    }

    private static Part part(Matcher matcher, Scalar scalar) {
        boolean quoted = matcher.group(1) != null;
        String name = name(matcher, 1);
        if (matcher.group(3) == null) {
            return new Part(name, quoted, null, scalar);
        }
        // What stands in the place of a name, such as that of a header, is no such name.
        return new Part(scalar.text(), true, new JsonPath.Part.Where(name, name(matcher, 4)), scalar);
    }

    private static String name(Matcher matcher, int group) {
        String quoted = matcher.group(group);
        return quoted == null ? matcher.group(group + 1) : quoted.replace("''", "'");
    }

    /** What people write who are used to slots, or to the paths of other tools. */
    private static String hint(String text) {
        Matcher slot = SLOT.matcher(text);
        if (slot.matches()) {
            return "write it without braces: `" + slot.group(1) + "`";
        }
        String dotted = INDEXED.matcher(text).replaceAll(".$1");
        return dotted.equals(text) || !dotted.matches("[A-Za-z0-9_.-]+") ? SHAPE : "write `" + dotted + "`";
    }

    /** The path inside a JSON value that some parts mean. */
    static JsonPath path(List<Part> parts) {
        return parts.isEmpty()
                ? JsonPath.WHOLE
                : new JsonPath(parts.stream().map(Part::meaning).toList());
    }
}
