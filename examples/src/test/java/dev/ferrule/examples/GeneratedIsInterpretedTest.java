package dev.ferrule.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.java.JavaEmitter;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code of each example compiles without a warning and builds the very definitions that the interpreter runs. */
class GeneratedIsInterpretedTest {

    @TempDir
    Path folder;

    @Test
    void everyExampleIsTheSame() throws IOException, ReflectiveOperationException {
        Set<Object> interpreted = new HashSet<>();
        List<Path> sources = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        for (Path example : Examples.all()) {
            Connector connector = Examples.read(example);
            LoweredConnector lowered = Lowering.lower(connector);
            interpreted.add(lowered.connector());
            interpreted.addAll(lowered.actions());
            GeneratedFiles files = new GeneratedFiles();
            files.emit(new JavaEmitter(), connector);
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                Path source = folder.resolve("sources").resolve(file.getKey());
                Files.createDirectories(source.getParent());
                Files.write(source, file.getValue());
                if (file.getKey().endsWith(".java")) {
                    sources.add(source);
                }
                if (file.getKey().endsWith("Definitions.java")) {
                    definitions.add(file.getKey().replace(".java", "").replace('/', '.'));
                }
            }
        }
        assertThat(definitions).hasSameSizeAs(Examples.all());

        assertThat(generated(compiled(sources), definitions)).isEqualTo(interpreted);
    }

    private Path compiled(List<Path> sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean good = compiler.getTask(
                            output, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(good).as(output.toString()).isTrue();
        }
        return classes;
    }

    private static Set<Object> generated(Path classes, List<String> definitions)
            throws IOException, ReflectiveOperationException {
        Set<Object> found = new HashSet<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, GeneratedIsInterpretedTest.class.getClassLoader())) {
            for (String name : definitions) {
                for (Field field : Class.forName(name, true, loader).getDeclaredFields()) {
                    if (field.getType() == ActionDefinition.class || field.getType() == ConnectorDefinition.class) {
                        field.setAccessible(true);
                        found.add(field.get(null));
                    }
                }
            }
        }
        return found;
    }
}
