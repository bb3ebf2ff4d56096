package dev.ferrule.codegen.openapi.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.java.JavaEmitter;
import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.runtime.http.Transport;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Constructs on which generators of Java stumble: each is imported, generated, compiled with all warnings as errors
 * in one run of the compiler, and used by a caller; what is sent, what comes back and what the import reports stand in its file.
 */
class ConstructsTest {

    private static final String CALLER = """
            package callers;

            import %1$s.*;
            import dev.ferrule.codegen.openapi.construct.Talk;
            import dev.ferrule.runtime.http.Transport;
            %2$s

            public final class Caller%3$s implements java.util.function.BiConsumer<Transport, Talk> {
                public void accept(Transport transport, Talk talk) {
                    try (%4$s client = %4$s.connect(settings -> settings.transport(transport))) {
            %5$s        }
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static final Map<Construct, String> REPORTS = new LinkedHashMap<>();

    @BeforeAll
    static void compile() throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        List<Path> sources = new ArrayList<>();
        for (Construct construct : Construct.all()) {
            ImportedSpec spec = construct.imported();
            new JavaEmitter().emit(spec.connector(), files);
            String notes =
                    files.names().notes().stream().map(note -> note + "\n").collect(Collectors.joining());
            REPORTS.put(construct, spec.report().text() + notes);
            sources.add(write("callers/Caller" + construct.number() + ".java", caller(construct, spec)));
        }
        for (String file : files.files().keySet()) {
            sources.add(write(file, files.text(file)));
        }
        compile(sources);
    }

    private static Path write(String file, String text) throws IOException {
        Path path = folder.resolve("sources").resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        return Files.writeString(path, text);
    }

    private static String caller(Construct construct, ImportedSpec spec) {
        String code = construct.section("caller");
        String imports = code.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String rest = code.lines()
                .filter(line -> !line.startsWith("import "))
                .collect(Collectors.joining("\n", "", "\n"))
                .indent(12);
        return CALLER.formatted(
                spec.connector().javaPackage(),
                imports,
                construct.number(),
                "Construct" + construct.number() + "Client",
                rest);
    }

    private static void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-Xlint:all",
                    "-Xdoclint:all,-missing",
                    "-Werror",
                    "-proc:none",
                    "-d",
                    Files.createDirectories(folder.resolve("classes")).toString(),
                    "-classpath",
                    System.getProperty("java.class.path").replace(':', File.pathSeparatorChar));
            boolean good = compiler.getTask(
                            output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(good ? "" : output.toString()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> constructs() {
        return REPORTS.keySet().stream()
                .map(construct -> dynamicTest(construct.name(), () -> goesAllTheWay(construct)));
    }

    private static void goesAllTheWay(Construct construct) throws Exception {
        PlayedTransport transport = new PlayedTransport(construct.answers());
        Talk talk = new Talk();
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, ConstructsTest.class.getClassLoader())) {
            @SuppressWarnings("unchecked")
            BiConsumer<Transport, Talk> caller =
                    (BiConsumer<Transport, Talk>) loader.loadClass("callers.Caller" + construct.number())
                            .getDeclaredConstructor()
                            .newInstance();
            caller.accept(transport, talk);
        }
        Map<String, String> happened = Map.of(
                "sent", transport.sent(),
                "returned", talk.toString(),
                "reported", REPORTS.getOrDefault(construct, ""));
        if ("write".equals(System.getProperty("ferrule.snapshots"))) {
            construct.write(happened);
            return;
        }
        for (String section : Construct.EXPECTED) {
            assertThat(happened.get(section)).as(section).isEqualTo(construct.section(section));
        }
    }
}
