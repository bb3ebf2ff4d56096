package dev.ferrule.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated Java the way a strict project would, and loads what comes out. */
final class GeneratedClasses {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Kept open, as it has looked into all jars of the class path. */
    private static final StandardJavaFileManager MANAGER =
            COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private final Path sources;
    private final Path classes;

    /** Classes from the sources in one folder, compiled to another. */
    GeneratedClasses(Path sources, Path classes) {
        this.sources = sources;
        this.classes = classes;
    }

    /** Asserts that the compiler has nothing to say, not even a warning. */
    void compile(GeneratedFiles files) throws IOException {
        Files.createDirectories(classes);
        List<Path> paths = files.files().keySet().stream().map(sources::resolve).toList();
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-proc:none",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path").replace(':', File.pathSeparatorChar));
        StringWriter output = new StringWriter();
        boolean good = COMPILER.getTask(
                        output, MANAGER, null, options, null, MANAGER.getJavaFileObjectsFromPaths(paths))
                .call();
        assertThat(good ? "" : output.toString().lines().limit(20).toList().toString())
                .isEmpty();
    }

    /** Loads every class, runs what runs when a class is loaded, and returns the definitions that are found in them. */
    Set<Object> load() throws IOException {
        Set<Object> definitions = new HashSet<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            for (String name : names()) {
                for (Field field : Class.forName(name, true, loader).getDeclaredFields()) {
                    if (field.getType() == ActionDefinition.class || field.getType() == ConnectorDefinition.class) {
                        field.setAccessible(true);
                        definitions.add(field.get(null));
                    }
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("Generated classes cannot be loaded.", impossible);
        }
        return definitions;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .filter(name -> !name.endsWith("package-info"))
                    .toList();
        }
    }
}
