package dev.ferrule.codegen.java;

import dev.ferrule.codegen.GeneratedFiles;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated Java the way a strict project would. */
final class GeneratedJava {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Kept open, as it has looked into all jars of the class path. */
    private static final StandardJavaFileManager MANAGER =
            COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private GeneratedJava() {}

    /** What the compiler says, warnings being errors; empty when it says nothing. */
    static String compile(GeneratedFiles files, Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> paths = new ArrayList<>();
        for (var file : files.files().entrySet()) {
            Path source = sources.resolve(file.getKey());
            Files.createDirectories(source.getParent());
            Files.write(source, file.getValue());
            paths.add(source);
        }
        StringWriter output = new StringWriter();
        Iterable<? extends JavaFileObject> units = MANAGER.getJavaFileObjectsFromPaths(paths);
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
        boolean good =
                COMPILER.getTask(output, MANAGER, null, options, null, units).call();
        return good ? "" : output.toString();
    }

    /** The classes that were compiled, by their file below the package's folder. */
    static List<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("classes"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
