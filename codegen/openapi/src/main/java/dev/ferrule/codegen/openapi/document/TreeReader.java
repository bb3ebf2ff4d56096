package dev.ferrule.codegen.openapi.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads JSON and YAML into maps, lists and plain values. */
final class TreeReader {

    private static final int DEPTH = 500;
    private static final int LONGEST_TEXT = 4 * 1024 * 1024;
    /** Aliases of YAML make small files large. */
    private static final int NODES = 5_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(400)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private int left = NODES;

    /** The tree of a file; what begins with a brace or bracket is read as JSON first, as that is much quicker. */
    static Object read(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] <= ' ' || isMark(bytes, at))) {
            at++;
        }
        refuse(bytes, at);
        boolean braced = at < bytes.length && (bytes[at] == '{' || bytes[at] == '[');
        if (!braced) {
            return new TreeReader().yaml(bytes);
        }
        try {
            return new TreeReader().json(bytes, at);
        } catch (DocumentException problem) {
            try {
                return new TreeReader().yaml(bytes);
            } catch (DocumentException other) {
                throw problem;
            }
        }
    }

    /** Says what the file is where that is seen at once. */
    private static void refuse(byte[] bytes, int at) {
        if (bytes.length > 2 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B) {
            throw new DocumentException("The file is packed with gzip.").hint("unpack it first");
        }
        if (at < bytes.length && bytes[at] == '<') {
            throw new DocumentException("The file is a page or XML, and neither JSON nor YAML.")
                    .hint("a page that shows a document is made of one; look there for a link to the JSON or YAML");
        }
    }

    /** Whether a byte belongs to a byte order mark. */
    private static boolean isMark(byte[] bytes, int at) {
        return at < 3 && (bytes[at] == (byte) 0xEF || bytes[at] == (byte) 0xBB || bytes[at] == (byte) 0xBF);
    }

    private Object json(byte[] bytes, int from) {
        try (JsonParser parser = JSON.createParser(bytes, from, bytes.length - from)) {
            parser.nextToken();
            Object root = value(parser);
            if (parser.nextToken() != null) {
                throw new DocumentException("The file goes on behind its JSON.");
            }
            return root;
        } catch (JsonProcessingException problem) {
            JsonLocation place = problem.getLocation();
            DocumentException refused =
                    new DocumentException("The file is no JSON: " + sentence(problem.getOriginalMessage()));
            throw place == null ? refused : refused.at(place.getLineNr(), place.getColumnNr());
        } catch (IOException problem) {
            throw new DocumentException("The file cannot be read: " + problem.getMessage());
        }
    }

    private Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, value(parser));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Node.Null.NULL;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
            default -> throw new DocumentException("The file ends too early.");
        };
    }

    private Object yaml(byte[] bytes) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("document")
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Optional<org.snakeyaml.engine.v2.nodes.Node> root =
                    new Compose(settings).composeInputStream(new ByteArrayInputStream(bytes));
            return root.map(node -> value(node, new IdentityHashMap<>(), 0))
                    .orElseThrow(() -> new DocumentException("The file is empty."));
        } catch (MarkedYamlEngineException problem) {
            DocumentException refused =
                    new DocumentException("The file is neither JSON nor YAML: " + sentence(problem.getProblem()));
            throw problem.getProblemMark()
                    .map(mark -> refused.at(mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(refused);
        } catch (YamlEngineException problem) {
            throw new DocumentException("The file is neither JSON nor YAML: " + sentence(problem.getMessage()));
        } catch (StackOverflowError problem) {
            throw new DocumentException("The file has too many parts inside each other.");
        }
    }

    private Object value(
            org.snakeyaml.engine.v2.nodes.Node node,
            IdentityHashMap<org.snakeyaml.engine.v2.nodes.Node, Boolean> above,
            int depth) {
        if (--left < 0 || depth > DEPTH) {
            throw new DocumentException("The file has too many parts, or too many inside each other.");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (above.put(node, true) != null) {
            throw new DocumentException("A part of the file contains itself.");
        }
        Object made;
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            List<Object> merged = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                Object member = value(tuple.getValueNode(), above, depth + 1);
                if (isMerge(tuple)) {
                    merged.addAll(member instanceof List<?> several ? several : List.of(member));
                } else {
                    map.put(name, member);
                }
            }
            merged.forEach(each -> merge(each, map));
            made = map;
        } else if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(value(item, above, depth + 1)));
            made = list;
        } else {
            made = Node.Null.NULL;
        }
        above.remove(node);
        return made;
    }

    /** {@code <<}, which YAML 1.2 does not know and most readers of YAML still do (the merge key of YAML 1.1). */
    private static boolean isMerge(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key
                && key.getValue().equals("<<")
                && key.getScalarStyle() == ScalarStyle.PLAIN
                && !(tuple.getValueNode() instanceof ScalarNode);
    }

    private static void merge(Object other, Map<String, Object> map) {
        if (other instanceof Map<?, ?> members) {
            members.forEach((name, member) -> map.putIfAbsent((String) name, member));
        }
    }

    private static Object scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return Node.Null.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return text.equalsIgnoreCase("true");
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? new Numeral(text) : text;
    }

    /** The first line of a parser's message, as a sentence and without what a terminal would obey. */
    private static String sentence(@Nullable String message) {
        String line = String.valueOf(message)
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return line.endsWith(".") ? line : line + ".";
    }

    /** The most bytes of a document. */
    static final int BYTES = 128 * 1024 * 1024;

    /** The text of a document in UTF-8, for messages and tests. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
