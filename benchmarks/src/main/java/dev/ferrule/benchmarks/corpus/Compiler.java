package dev.ferrule.benchmarks.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources from memory, with all warnings as errors, and keeps no classes. */
final class Compiler {

    private static final List<String> OPTIONS =
            List.of("--release", "17", "-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-proc:none", "-classpath");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** What the compiler says first; empty when it takes all of it. */
    Optional<String> problem(List<SortedMap<String, String>> sources) {
        List<JavaFileObject> units = sources.stream()
                .flatMap(files -> files.entrySet().stream())
                .<JavaFileObject>map(Compiler::source)
                .toList();
        List<String> options = Stream.concat(OPTIONS.stream(), Stream.of(System.getProperty("java.class.path")))
                .toList();
        StringWriter output = new StringWriter();
        try (JavaFileManager files = new Nowhere(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8))) {
            boolean good =
                    compiler.getTask(output, files, null, options, null, units).call();
            return good
                    ? Optional.empty()
                    : output.toString().lines().findFirst().or(() -> Optional.of("it fails"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SimpleJavaFileObject source(Map.Entry<String, String> file) {
        return new SimpleJavaFileObject(URI.create("memory:///" + file.getKey()), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return file.getValue();
            }
        };
    }

    /** Takes classes and keeps none of them. */
    private static final class Nowhere extends ForwardingJavaFileManager<JavaFileManager> {

        Nowhere(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location place, String name, Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
