package dev.ferrule.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the folder of a connector. */
final class SpecFiles {

    /** A connector that stands in for one that is not at issue. */
    static final String CONNECTOR = """
            ferrule: 1
            connector: shop
            description: A shop.
            connection:
              base_url: {type: string, format: uri, required: true, description: Where the shop answers.}
              password: {type: secret, description: The password.}
            server: {url: '{connection.base_url}/api'}
            auth:
              - basic: {user: {literal: me}, password: connection.password}
            """;

    /** The head of the action {@code act}, to which further keys are added. */
    static final String ACTION = "action: act\ndescription: Acts.\n";

    /** The whole of an action without parameters. */
    static final String CALL = ACTION + "call: GET /things\n";

    private static final String SEPARATOR = "--- file: ";

    private final Path folder;

    SpecFiles(Path folder) {
        this.folder = folder;
    }

    /** The folder that all is written to. */
    Path folder() {
        return folder;
    }

    /** Writes a file below the folder. */
    SpecFiles add(String file, String text) throws IOException {
        return add(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file below the folder. */
    SpecFiles add(String file, byte[] bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        return this;
    }

    /** Writes the files of one text, in which a line {@code --- file: NAME} begins each. */
    SpecFiles addAll(String text) throws IOException {
        for (String file : text.split("(?m)^" + SEPARATOR, -1)) {
            if (!file.isBlank()) {
                int end = file.indexOf('\n');
                add(file.substring(0, end), file.substring(end + 1));
            }
        }
        return this;
    }

    /** Writes {@link #CONNECTOR} where there is no connector yet. */
    void complete() throws IOException {
        if (!Files.exists(folder.resolve("connector.yaml"))) {
            add("connector.yaml", CONNECTOR);
        }
    }

    /** A text in double quotes, with an escape for every sign that YAML or a reader could take for another. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c >= ' ' && c < 0x7F) {
                quoted.appendCodePoint(c);
            } else if (c < 0x10000) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append(String.format(java.util.Locale.ROOT, "\\U%08x", c));
            }
        });
        return quoted.append('"').toString();
    }
}
