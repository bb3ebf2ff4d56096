package dev.ferrule.spec.json;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a text as JSON by RFC 8259 and nothing else: no comments, no trailing commas, no member twice. A reader of YAML
 * would let all of these pass.
 */
public final class JsonNodes {

    private static final int DEEPEST = 64;
    private static final Map<String, Kind> WORDS = Map.of("true", Kind.FLAG, "false", Kind.FLAG, "null", Kind.NULL);

    private final JsonCursor cursor;
    private int depth;

    private JsonNodes(SourceText source) {
        this.cursor = new JsonCursor(source);
    }

    /**
     * The value that the text is.
     *
     * @throws JsonSyntaxException when it is not JSON, or nested too deeply
     */
    public static SpecNode read(SourceText source) throws JsonSyntaxException {
        JsonNodes nodes = new JsonNodes(source);
        nodes.cursor.skipSpace();
        SpecNode root = nodes.value();
        nodes.cursor.skipSpace();
        if (!nodes.cursor.atEnd()) {
            throw nodes.cursor.unexpected("the end of the file");
        }
        return root;
    }

    private SpecNode value() throws JsonSyntaxException {
        return switch (cursor.peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> text();
            default -> word();
        };
    }

    private SpecNode object() throws JsonSyntaxException {
        JsonCursor.Mark start = open();
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (boolean more = !closes('}'); more; more = goesOn('}')) {
            if (cursor.peek() != '"') {
                throw cursor.unexpected("a member's name in double quotes");
            }
            Scalar name = text();
            if (!seen.add(name.text())) {
                throw new JsonSyntaxException(
                        name.span(), "the member " + Quote.code(name.text()) + " stands here twice");
            }
            cursor.skipSpace();
            cursor.expect(':');
            cursor.skipSpace();
            entries.add(new Entry(name, value()));
        }
        depth--;
        return new Mapping(cursor.since(start), List.copyOf(entries));
    }

    private SpecNode array() throws JsonSyntaxException {
        JsonCursor.Mark start = open();
        List<SpecNode> items = new ArrayList<>();
        for (boolean more = !closes(']'); more; more = goesOn(']')) {
            items.add(value());
        }
        depth--;
        return new Sequence(cursor.since(start), List.copyOf(items));
    }

    private JsonCursor.Mark open() throws JsonSyntaxException {
        JsonCursor.Mark start = cursor.mark();
        if (++depth > DEEPEST) {
            throw cursor.problem("objects and arrays are nested more than " + DEEPEST + " deep");
        }
        cursor.next();
        return start;
    }

    private boolean closes(char end) {
        cursor.skipSpace();
        boolean closes = cursor.peek() == end;
        if (closes) {
            cursor.next();
        }
        return closes;
    }

    private boolean goesOn(char end) throws JsonSyntaxException {
        if (closes(end)) {
            return false;
        }
        if (cursor.peek() != ',') {
            throw cursor.unexpected("`,` or `" + end + "`");
        }
        cursor.next();
        cursor.skipSpace();
        if (cursor.peek() == end) {
            throw cursor.unexpected("another value behind the `,`");
        }
        return true;
    }

    private Scalar text() throws JsonSyntaxException {
        JsonCursor.Mark start = cursor.mark();
        String text = cursor.text();
        return new Scalar(cursor.since(start), text, Kind.TEXT, -1);
    }

    private SpecNode word() throws JsonSyntaxException {
        JsonCursor.Mark start = cursor.mark();
        String word = cursor.word();
        Span span = cursor.since(start);
        if (WORDS.containsKey(word)) {
            return new Scalar(span, word, WORDS.getOrDefault(word, Kind.NULL), 0);
        }
        if (JsonCursor.isNumber(word)) {
            return new Scalar(span, word, Kind.NUMBER, 0);
        }
        if (word.isEmpty()) {
            throw cursor.unexpected("a value");
        }
        throw new JsonSyntaxException(span, Quote.code(word) + " is no JSON value; a text needs double quotes");
    }
}
