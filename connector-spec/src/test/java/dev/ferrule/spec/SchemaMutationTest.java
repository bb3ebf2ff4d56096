package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.schema.SchemaValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each node of valid files is damaged in many ways; what the reader calls structurally wrong, the schema refuses. */
class SchemaMutationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> INSTEAD =
            List.of("null", "\"\"", "7", "true", "\"Two Words\"", "[]", "{\"x\": 1}");
    /** So many damages of a file are made, spread over it; the profile {@code fuzz} makes more. */
    private static final int MOST = Integer.getInteger("ferrule.mutations", 3);

    private final SchemaValidator schemas = new SchemaValidator();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"everything", "reference", "two-lines"})
    void fixtures(String name) throws IOException {
        Path file = Path.of("src/test/resources/dev/ferrule/spec/valid", name + ".spec");
        SpecFiles.write(Files.readString(file), folder);

        assertThat(disagreements()).isEmpty();
    }

    @Test
    void theCrowdConnector() throws IOException {
        Path from = Path.of("../actions-crowd/src/main/connector");
        for (String file : List.of("connector.yaml", "actions/update-user.yaml", "examples/update-user.json")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(from.resolve(file), folder.resolve(file));
        }

        assertThat(disagreements()).isEmpty();
    }

    private List<String> disagreements() throws IOException {
        List<String> disagreements = new ArrayList<>();
        for (SourceText source : new SpecReader().read(folder).sources()) {
            JsonNode root = schemas.json(source).orElseThrow();
            List<Damage> damages = damages(root, "");
            int step = 1 + (damages.size() - 1) / MOST;
            for (int i = 0; i < damages.size(); i += step) {
                Damage damage = damages.get(i);
                JsonNode damaged = root.deepCopy();
                damage.to(damaged);
                Files.writeString(folder.resolve(source.file()), damaged.toString());
                compare(source.file(), damaged).ifPresent(told -> disagreements.add(damage + ": " + told));
            }
            Files.writeString(folder.resolve(source.file()), source.text());
        }
        return disagreements;
    }

    private Optional<String> compare(String file, JsonNode damaged) {
        Set<DiagnosticCode> codes = new SpecReader()
                .read(folder).diagnostics().stream()
                        .filter(problem -> problem.span().file().equals(file))
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(Diagnostic::code)
                        .collect(Collectors.toCollection(TreeSet::new));
        boolean refused = !schemas.validate(file, damaged).isEmpty();
        if (refused && codes.isEmpty()) {
            return Optional.of("only the schema refuses it: " + schemas.validate(file, damaged));
        }
        boolean structural = codes.stream().anyMatch(code -> SchemaReach.of(code) == SchemaReach.Reach.ALWAYS);
        return structural && !refused ? Optional.of("only the reader refuses it: " + codes) : Optional.empty();
    }

    /**
     * One change of a file.
     *
     * @param parent where the mapping or list stands
     * @param member the key or number in it
     * @param instead what replaces the member; empty when its key is written wrongly
     */
    private record Damage(String parent, String member, String instead) {

        void to(JsonNode root) throws IOException {
            JsonNode found = root.at(parent);
            if (found instanceof ArrayNode array) {
                array.set(Integer.parseInt(member), JSON.readTree(instead));
            } else if (instead.isEmpty()) {
                ObjectNode object = (ObjectNode) found;
                object.set(member + "x", object.remove(member));
            } else {
                ((ObjectNode) found).set(member, JSON.readTree(instead));
            }
        }
    }

    private static List<Damage> damages(JsonNode node, String at) {
        List<Damage> damages = new ArrayList<>();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (member.getKey().startsWith("#")) {
                    // The validator passes over such members, which JSON Schema does not say.
                    continue;
                }
                damages.add(new Damage(at, member.getKey(), ""));
                INSTEAD.forEach(other -> damages.add(new Damage(at, member.getKey(), other)));
                String name = member.getKey().replace("~", "~0").replace("/", "~1");
                damages.addAll(damages(member.getValue(), at + "/" + name));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String member = String.valueOf(i);
            INSTEAD.forEach(other -> damages.add(new Damage(at, member, other)));
            damages.addAll(damages(node.get(i), at + "/" + i));
        }
        return damages;
    }
}
