package dev.ferrule.spec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as JSON by RFC 8259 and nothing else: no comments, no trailing commas, no member twice. A reader of YAML
 * would let all of these pass.
 */
public final class JsonNodes {

    private static final int DEEPEST = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final SourceText source;
    private final JsonParser parser;

    private JsonNodes(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * The value that the text is.
     *
     * @throws JsonSyntaxException when it is not JSON, or nested too deeply
     */
    public static SpecNode read(SourceText source) throws JsonSyntaxException {
        try (JsonParser parser = FACTORY.createParser(source.text())) {
            return new JsonNodes(source, parser).root();
        } catch (JsonProcessingException e) {
            throw new JsonSyntaxException(at(source, e.getLocation()), sentence(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new JsonSyntaxException(Span.ofFile(source.file()), "the text cannot be read as JSON");
        }
    }

    private SpecNode root() throws IOException, JsonSyntaxException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonSyntaxException(Span.ofFile(source.file()), "the file holds no value");
        }
        SpecNode root = node(first);
        if (parser.nextToken() != null) {
            throw new JsonSyntaxException(
                    at(source, parser.currentTokenLocation()), "something follows the value that the file is");
        }
        return root;
    }

    private SpecNode node(JsonToken token) throws IOException {
        Span start = at(source, parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> {
                List<Entry> entries = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    Span name = at(source, parser.currentTokenLocation());
                    Scalar key = scalar(name, Kind.TEXT);
                    entries.add(new Entry(key, node(parser.nextToken())));
                }
                yield new Mapping(since(start), List.copyOf(entries));
            }
            case START_ARRAY -> {
                List<SpecNode> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(node(next));
                }
                yield new Sequence(since(start), List.copyOf(items));
            }
            case VALUE_STRING -> scalar(start, Kind.TEXT);
            case VALUE_TRUE, VALUE_FALSE -> scalar(start, Kind.FLAG);
            case VALUE_NULL -> scalar(start, Kind.NULL);
            default -> scalar(start, Kind.NUMBER);
        };
    }

    private Scalar scalar(Span start, Kind kind) throws IOException {
        // The text is read to its end only when it is asked for, and the parser stands behind it then.
        String text = parser.getText();
        // Kept as it is written: only a text in quotes has signs that stand for others.
        return new Scalar(since(start), text, kind, kind == Kind.TEXT ? -1 : 0);
    }

    /** From the start of a token to where the parser stands. */
    private Span since(Span start) {
        Span end = at(source, parser.currentLocation());
        return new Span(source.file(), start.line(), start.column(), end.line(), end.column());
    }

    /** The place, its column in code points. */
    private static Span at(SourceText source, @Nullable JsonLocation location) {
        if (location == null) {
            return Span.ofFile(source.file());
        }
        int before = Math.max(location.getColumnNr() - 1, 0);
        int at = (int) Math.min(location.getCharOffset(), source.text().length());
        int column = source.text().codePointCount(Math.max(at - before, 0), at) + 1;
        return Span.at(source.file(), Math.max(location.getLineNr(), 1), column);
    }

    /** The first sentence of the parser's message, whose other ones are for programmers. */
    private static String sentence(String message) {
        return Quote.code(message.split("\\R| \\(for | at \\[", 2)[0].strip()).replace("`", "");
    }
}
