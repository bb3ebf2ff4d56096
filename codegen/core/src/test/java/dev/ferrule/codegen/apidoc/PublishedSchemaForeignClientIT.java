package dev.ferrule.codegen.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NodeProject;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schema that the OpenAPI Initiative has published for version 3.1 accepts the document of every feature spec and of
 * Crowd. It comes with a validator for Node; needs npm, and the network on its first run.
 */
class PublishedSchemaForeignClientIT {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");
    private static final Path CROWD = Path.of("../../actions-crowd/src/main/connector");
    private static final Path SCRIPTS = Path.of("src/test/resources/dev/ferrule/codegen/apidoc/published-schema");

    @TempDir
    private Path folder;

    @Test
    void the_published_schema_accepts_every_document() throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        write(CROWD, documents);
        try (Stream<Path> features = Files.list(FEATURES)) {
            for (Path feature : features.sorted().toList()) {
                write(feature, documents);
            }
        }
        assertThat(documents.toFile().list()).hasSizeGreaterThan(30);
        assertThat(NodeProject.of(SCRIPTS, folder).check("documents")).isEmpty();
    }

    private static void write(Path spec, Path documents) throws IOException {
        Connector connector = new SpecReader().read(spec).connector().orElseThrow();
        GeneratedFiles files = new GeneratedFiles();
        files.emit(new OpenApiEmitter(), connector);
        Files.writeString(
                documents.resolve(spec.getFileName() + ".json"), files.text(connector.id() + "/openapi.json"));
    }
}
