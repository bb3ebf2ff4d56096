package dev.ferrule.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.FileSink;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way of a spec: read, check, lower, run, and for each kind of output generate and write; Java is compiled and loaded
 * as well. The watcher looks after each stage.
 */
final class Journey {

    private final Path spec;
    private final Path out;
    private final Watcher watcher;

    /** A way from one folder to another. */
    Journey(Path spec, Path out, Watcher watcher) {
        this.spec = spec;
        this.out = out;
        this.watcher = watcher;
    }

    /** Reads and checks. Whatever is wrong has a place and a plain reason. */
    SpecReading read() throws IOException {
        SpecReading reading = new SpecReader().read(spec);
        watcher.sawNothing("reading");
        for (Diagnostic diagnostic : reading.diagnostics()) {
            assertThat(diagnostic.span().file()).isNotBlank();
            assertThat(diagnostic.span().line()).isPositive();
            assertThat(diagnostic.span().column()).isPositive();
            assertThat(diagnostic.hint()).isNotBlank();
            assertThat(diagnostic.message()).isNotBlank().hasSizeLessThan(400).matches("[^\\p{Cntrl}]*");
        }
        assertThat(new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources()))
                .matches("[^\\p{Cntrl}&&[^\n]]*");
        return reading;
    }

    /** Runs every action with this text as its inputs: whatever leaves goes to the server of the connection. */
    List<URI> call(Connector connector, String input) throws IOException {
        List<URI> sent = Calls.run(Lowering.lower(connector), input);
        watcher.sawNothing("running");
        assertThat(sent).allSatisfy(uri -> {
            assertThat(uri.getScheme()).isEqualTo("https");
            assertThat(uri.getHost()).endsWith(Calls.HOST);
            assertThat(uri.getRawPath()).startsWith("/api/");
            assertThat(uri.normalize()).isEqualTo(uri);
        });
        return sent;
    }

    /** Makes all outputs, by the name of their emitter. */
    Map<String, GeneratedFiles> generate(Connector connector) throws IOException {
        Map<String, GeneratedFiles> outputs = new LinkedHashMap<>();
        for (Emitter emitter : Emitter.all()) {
            GeneratedFiles files = new GeneratedFiles();
            files.emit(emitter, connector);
            watcher.sawNothing("generating " + emitter.id());
            new FileSink(out.resolve(emitter.id())).write(files);
            watcher.sawNothing("writing " + emitter.id());
            outputs.put(emitter.id(), files);
        }
        return outputs;
    }

    /** Compiles what was generated as Java, and loads it. It holds the very definitions that would be interpreted. */
    void compile(Connector connector, GeneratedFiles java) throws IOException {
        GeneratedClasses classes = new GeneratedClasses(out.resolve("java"), out.resolve("classes"));
        classes.compile(java);
        watcher.sawNothing("compiling");
        Set<Object> generated = classes.load();
        watcher.sawNothing("loading");
        LoweredConnector interpreted = Lowering.lower(connector);
        Set<Object> expected = new HashSet<>(interpreted.actions());
        expected.add(interpreted.connector());
        assertThat(generated.equals(expected))
                .as("generated and interpreted are equal")
                .isTrue();
    }
}
