package dev.ferrule.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.codegen.openapi.document.DocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Documents of strangers: whatever is changed in one, it becomes a connector that can be read, or is refused in a sentence. */
class HostileDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VARIANTS = 60;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "*/ public static void main(String[] a) {} /*",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "{x}",
            "{connection.password}",
            "../../etc/passwd",
            "con",
            "a\nb: c",
            "\u0000\u0007\u202e",
            "<script>alert(1)</script>",
            "ключ",
            "💥💥💥",
            "\ud800",
            "x".repeat(3_000),
            "#/components/schemas/Node",
            "#/paths",
            "#",
            "https://evil.example.com/a.yaml#/b",
            "GET",
            "object",
            "array",
            "string",
            "9".repeat(50),
            "-1",
            "(a+)+$",
            "[");

    @ParameterizedTest
    @MethodSource("dev.ferrule.codegen.openapi.Documents#names")
    void nothingBreaksTheImport(String name) throws IOException {
        Object tree = new Load(
                        LoadSettings.builder().setAllowDuplicateKeys(true).build())
                .loadFromString(new String(Documents.read(name), java.nio.charset.StandardCharsets.UTF_8));
        JsonNode document = JSON.valueToTree(tree);
        int connectors = 0;
        for (int seed = 0; seed < VARIANTS; seed++) {
            JsonNode variant = document.deepCopy();
            Random random = new Random(seed * 31L + name.hashCode());
            for (int change = 0; change <= seed % 7; change++) {
                change(variant, random);
            }
            try {
                ImportedSpec spec = new OpenApiImport().run(JSON.writeValueAsBytes(variant));
                assertThat(spec.connector().id()).isNotEmpty();
                assertThat(spec.report().imported())
                        .isLessThanOrEqualTo(spec.report().operations());
                connectors++;
            } catch (DocumentException problem) {
                assertThat(problem).hasMessageEndingWith(".");
            } catch (RuntimeException problem) {
                throw new AssertionError("variant " + seed + " of " + name + ": " + variant, problem);
            }
        }
        // Most changes are to one place, and the rest goes on.
        assertThat(connectors).isGreaterThan(VARIANTS * 3 / 4);
    }

    /** Changes one place: takes it out, or puts something else there. */
    private static void change(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode place = containers.get(random.nextInt(containers.size()));
        JsonNode other = other(containers, random);
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, other);
                case 2 -> object.set(TEXTS.get(random.nextInt(TEXTS.size())), object.remove(name));
                default -> object.set(name, JsonNodeFactory.instance.textNode(TEXTS.get(random.nextInt(TEXTS.size()))));
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), other);
        }
    }

    private static JsonNode other(List<JsonNode> containers, Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextLong());
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.arrayNode();
            case 4 -> nodes.objectNode();
            case 5 -> nodes.objectNode().put("$ref", TEXTS.get(random.nextInt(TEXTS.size())));
            default -> containers.get(random.nextInt(containers.size())).deepCopy();
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
