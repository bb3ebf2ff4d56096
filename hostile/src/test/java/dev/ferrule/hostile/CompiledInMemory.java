package dev.ferrule.hostile;

import dev.ferrule.codegen.GeneratedFiles;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the compiler without a disk, the way a strict project would. */
final class CompiledInMemory {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Kept open, as it has looked into all jars of the class path. */
    private static final StandardJavaFileManager MANAGER =
            COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private CompiledInMemory() {}

    /** What the compiler says, warnings being errors; empty when it says nothing. */
    static String problems(GeneratedFiles files) throws IOException {
        StringWriter output = new StringWriter();
        List<Source> sources = files.files().keySet().stream()
                .map(path -> new Source(path, files.text(path)))
                .toList();
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path").replace(':', File.pathSeparatorChar));
        boolean good = COMPILER.getTask(output, new Nowhere(MANAGER), null, options, null, sources)
                .call();
        return good ? "" : output.toString().lines().limit(40).collect(Collectors.joining("\n"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps no class: nothing asks for what was compiled. */
    private static final class Nowhere extends ForwardingJavaFileManager<StandardJavaFileManager> {

        Nowhere(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
