package dev.ferrule.codegen.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents beside the tests, and the folders that are expected of them. */
final class Documents {

    static final Path FOLDER = Path.of("src/test/resources/dev/ferrule/codegen/openapi/documents");

    private Documents() {}

    static Stream<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that says no more than it must, with these paths. */
    static byte[] of(String paths) {
        return ("openapi: 3.0.3\ninfo: {title: Small, version: '1'}\nservers: [{url: 'https://small.example.com'}]\npaths:\n"
                        + paths.indent(2))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Imports a document. */
    static ImportedSpec imported(byte[] document) {
        try {
            return new OpenApiImport().run(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of an import, the report included, as one text. */
    static String text(ImportedSpec spec) {
        SortedMap<String, String> files = new TreeMap<>(spec.files());
        StringBuilder text = new StringBuilder();
        files.forEach(
                (path, content) -> text.append("--- ").append(path).append('\n').append(content));
        return text.append("--- report\n").append(spec.report().text()).toString();
    }

    /** Writes the files of an import. */
    static Path write(ImportedSpec spec, Path folder) {
        try {
            for (var file : spec.files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling("."));
                Files.writeString(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
