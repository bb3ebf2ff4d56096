package dev.ferrule.codegen.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestEmitterTest {

    @RegisterExtension
    static final Snapshots EXPECTED = Snapshots.of(ManifestEmitterTest.class);

    private static final Path STAFF = Path.of("src/test/resources/dev/ferrule/codegen/page/staff");
    private static final Path SPECS = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> folders() throws IOException {
        List<Path> all = new ArrayList<>(List.of(STAFF, SPECS.resolve("valid/everything.spec")));
        try (Stream<Path> features = Files.list(SPECS.resolve("features"))) {
            all.addAll(features.sorted().toList());
        }
        return all.stream().filter(Files::isDirectory);
    }

    private static String manifest(Path folder) {
        Connector connector = new SpecReader().read(folder).connector().orElseThrow();
        GeneratedFiles files = new GeneratedFiles();
        files.emit(new ManifestEmitter(), connector);
        return files.text(connector.id() + "/manifest.json");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream text = Objects.requireNonNull(Manifest.class.getResourceAsStream("manifest.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        }
    }

    @Test
    void a_manifest_says_what_platforms_ask_for() {
        EXPECTED.verify("staff.json", manifest(STAFF));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void manifests_are_as_their_schema_says(Path folder) throws IOException {
        assertThat(schema().validate(JSON.readTree(manifest(folder)))).isEmpty();
    }

    @Test
    void the_schema_notices_what_is_wrong() throws IOException {
        JsonNode manifest = JSON.readTree(manifest(STAFF));
        ((ObjectNode) manifest.get("actions").get(0)).put("operation", "sing").remove("java");

        assertThat(schema().validate(manifest)).hasSize(2);
    }

    @Test
    void the_locale_plays_no_part() {
        Locale before = Locale.getDefault();
        try {
            String here = manifest(STAFF);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(manifest(STAFF)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void it_is_found_by_its_name() {
        assertThat(Emitter.all()).extracting(Emitter::id).contains("manifest", "openapi");
    }
}
