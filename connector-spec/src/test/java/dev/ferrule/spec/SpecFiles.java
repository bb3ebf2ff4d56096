package dev.ferrule.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a connector's folder from one text in which a line {@code --- file: NAME} begins each file. A text without
 * {@code connector.yaml} gets the one of a small shop.
 */
final class SpecFiles {

    private static final String SEPARATOR = "--- file: ";
    private static final String CONNECTOR = "connector.yaml";

    /** The connector that stands in for one that is not at issue. */
    static final String SHOP = """
            ferrule: 1
            connector: shop
            description: A shop.
            connection:
              base_url: {type: string, format: uri, required: true, description: Where the shop answers.}
              user: {type: string, required: true, description: The user name.}
              password: {type: secret, required: true, description: The password.}
            server: {url: '{connection.base_url}/api'}
            auth:
              - basic: {user: connection.user, password: connection.password}
            """;

    private SpecFiles() {}

    /** Writes the files of a text below a folder and returns the folder. */
    static Path write(String text, Path folder) throws IOException {
        for (Map.Entry<String, String> file : split(text).entrySet()) {
            write(folder, file.getKey(), file.getValue());
        }
        if (!Files.exists(folder.resolve(CONNECTOR)) && !text.startsWith("--- no connector")) {
            write(folder, CONNECTOR, SHOP);
        }
        return folder;
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, String> split(String text) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(SEPARATOR)) {
                lines = new ArrayList<>();
                files.put(line.substring(SEPARATOR.length()), lines);
            } else {
                lines.add(line);
            }
        }
        Map<String, String> joined = new LinkedHashMap<>();
        files.forEach((name, content) -> joined.put(name, String.join("\n", content)));
        return joined;
    }
}
