package dev.ferrule.codegen.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.hook.Conversion;
import dev.ferrule.runtime.hook.HookFields;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The file {@code hooks/NAME.vectors.yaml} of a conversion: what it has to give for what. */
final class HookVectors {

    private final List<JsonObject> vectors;

    private HookVectors(List<JsonObject> vectors) {
        this.vectors = vectors;
    }

    static HookVectors of(Path connector, String hook) throws IOException {
        Path file = connector.resolve("hooks/" + hook + ".vectors.yaml");
        SpecNode root = new YamlReader(new Diagnostics(), ReadLimits.DEFAULT)
                .read(new SourceText(file.toString(), Files.readString(file)))
                .orElseThrow()
                .root();
        return new HookVectors(((JsonArray) json(root))
                .values().stream().map(JsonObject.class::cast).toList());
    }

    /** Holds a conversion against all of them. */
    void hold(Conversion conversion) throws Exception {
        assertThat(vectors).isNotEmpty();
        for (JsonObject vector : vectors) {
            Map<String, JsonValue> members = vector.members();
            Map<String, JsonValue> reads = members.getOrDefault("reads", JsonObject.EMPTY) instanceof JsonObject fields
                    ? fields.members()
                    : Map.of();
            JsonValue input = members.getOrDefault("input", JsonNull.NULL);
            assertThat(conversion.convert(input, HookFields.of(reads, List.copyOf(reads.keySet()))))
                    .as("what is made of %s", input)
                    .isEqualTo(members.get("output"));
        }
    }

    private static JsonValue json(SpecNode node) {
        if (node instanceof SpecNode.Mapping mapping) {
            JsonObject object = JsonObject.EMPTY;
            for (SpecNode.Entry entry : mapping.entries()) {
                object = object.with(entry.name(), json(entry.value()));
            }
            return object;
        }
        if (node instanceof SpecNode.Sequence sequence) {
            List<JsonValue> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(json(item)));
            return new JsonArray(items);
        }
        SpecNode.Scalar scalar = (SpecNode.Scalar) node;
        return switch (scalar.kind()) {
            case NUMBER -> new JsonNumber(scalar.text());
            case FLAG -> JsonValue.of(Boolean.parseBoolean(scalar.text()));
            case NULL -> JsonNull.NULL;
            case TEXT, AMBIGUOUS -> JsonValue.of(scalar.text());
        };
    }
}
