package dev.ferrule.spec.explain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Connectors with the problems that cannot stand in the text of a page. */
final class ProducedExamples {

    private static final String ACTION = "action: get-thing\ncall: GET /things\ndescription: ";
    private static final int TOO_LONG = 100_000;
    private static final int TOO_LARGE = 2_000_000;
    private static final int TOO_MANY = 20_001;

    private ProducedExamples() {}

    /** Writes a connector. */
    @FunctionalInterface
    interface Producer {
        void write(Path folder) throws IOException;
    }

    static Producer of(DiagnosticCode code) {
        return switch (code) {
            case MISSING_FOLDER -> folder -> {};
            case UNREADABLE_FILE ->
                folder -> {
                    connector(folder);
                    Files.createDirectories(folder.resolve("actions/get-thing.yaml"));
                };
            case FILE_TOO_LARGE -> folder -> action(folder, (ACTION + "x".repeat(TOO_LARGE)).getBytes(UTF_8));
            case NOT_UTF_8 -> folder -> action(folder, (ACTION + "Holt ein Ger\u00E4t.\n").getBytes(ISO_8859_1));
            case BYTE_ORDER_MARK -> folder -> action(folder, ("\uFEFF" + ACTION + "Gets.\n").getBytes(UTF_8));
            case TEXT_TOO_LONG -> folder -> action(folder, (ACTION + "x".repeat(TOO_LONG)).getBytes(UTF_8));
            case TOO_MANY_ENTRIES ->
                folder ->
                        action(folder, (ACTION + "Gets.\nquery: {x: [" + "1,".repeat(1_001) + "]}\n").getBytes(UTF_8));
            case TOO_MANY_FILES ->
                folder -> {
                    connector(folder);
                    Path actions = Files.createDirectories(folder.resolve("actions"));
                    for (int i = 0; i < TOO_MANY; i++) {
                        Files.createFile(actions.resolve("a" + i + ".yaml"));
                    }
                };
            default -> throw new IllegalArgumentException(code.id() + " needs an example in its page");
        };
    }

    private static void connector(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("connector.yaml"), Explanations.connector());
    }

    private static void action(Path folder, byte[] bytes) throws IOException {
        connector(folder);
        Files.write(Files.createDirectories(folder.resolve("actions")).resolve("get-thing.yaml"), bytes);
    }
}
