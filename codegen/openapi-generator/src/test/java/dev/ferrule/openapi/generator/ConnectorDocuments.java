package dev.ferrule.openapi.generator;

import dev.ferrule.codegen.apidoc.OpenApiDocument;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the connectors of this project. */
final class ConnectorDocuments {

    static final Path CROWD = Path.of("../../actions-crowd/src/main/connector");

    private static final Path SPECS = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec");

    private ConnectorDocuments() {}

    /** The folders of connectors that use the language from end to end. */
    static Stream<Path> folders() throws IOException {
        List<Path> all = new ArrayList<>(List.of(CROWD));
        try (Stream<Path> features = Files.list(SPECS.resolve("features"))) {
            all.addAll(features.sorted().toList());
        }
        return all.stream();
    }

    static String of(Path folder) {
        return JsonWriter.pretty(
                OpenApiDocument.of(new SpecReader().read(folder).connector().orElseThrow())
                        .json());
    }
}
