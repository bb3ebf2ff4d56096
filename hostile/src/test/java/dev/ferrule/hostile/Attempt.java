package dev.ferrule.hostile;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Attempts of a fuzzer, in an archive as the folder of a spec, so that no disk is touched for each of them. */
final class Attempt implements AutoCloseable {

    private final FileSystem memory;

    Attempt(Path temporary) throws IOException {
        memory = FileSystems.newFileSystem(temporary.resolve("spec.zip"), Map.of("create", "true"));
        Files.createDirectories(memory.getPath("/actions"));
    }

    /** Reads a spec. It is refused with reasons, or else it can be lowered, and generated in every form. */
    void read(byte[] connector, byte[] action) throws IOException {
        read(connector, action, new byte[0]);
    }

    /** The same with a file of types; one without content is none. */
    void read(byte[] connector, byte[] action, byte[] types) throws IOException {
        Path file = memory.getPath("/types/some.yaml");
        if (types.length == 0) {
            Files.deleteIfExists(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.write(file, types);
        }
        Files.write(memory.getPath("/connector.yaml"), connector);
        Files.write(memory.getPath("/actions/act.yaml"), action);
        SpecReading reading = new SpecReader().read(memory.getPath("/"));
        String printed = new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources());
        if (reading.connector().isEmpty() && printed.isBlank()) {
            throw new AssertionError("A spec is refused without a reason.");
        }
        reading.connector().ifPresent(Attempt::generate);
    }

    private static void generate(Connector connector) {
        Lowering.lower(connector);
        for (Emitter emitter : Emitter.all()) {
            new GeneratedFiles().emit(emitter, connector);
        }
    }

    @Override
    public void close() throws IOException {
        memory.close();
    }
}
