package dev.ferrule.codegen.compatibility;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes that were compiled in memory, by their names. */
final class Library {

    private final SortedMap<String, byte[]> classes;

    private Library(SortedMap<String, byte[]> classes) {
        this.classes = Collections.unmodifiableSortedMap(classes);
    }

    /**
     * Compiles sources, by their paths.
     *
     * @param against classes that they may use beside those of the tests
     * @throws AssertionError with what the compiler says, when it refuses them
     */
    static Library compile(Map<String, String> sources, Library... against) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Source(path, text)));
        Path folder = null;
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Memory memory = new Memory(standard)) {
            String classPath = System.getProperty("java.class.path");
            if (against.length > 0) {
                folder = Files.createTempDirectory("library");
                for (Library library : against) {
                    Path jar = folder.resolve("library" + library.classes.hashCode() + ".jar");
                    Files.write(jar, library.jar());
                    classPath = jar + java.io.File.pathSeparator + classPath;
                }
            }
            List<String> options = List.of("--release", "17", "-proc:none", "-classpath", classPath);
            if (!compiler.getTask(output, memory, null, options, null, units).call()) {
                throw new AssertionError(output.toString());
            }
            return new Library(memory.classes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                for (Path path :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The classes as a jar. */
    byte[] jar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (var entry : classes.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey().replace('.', '/') + ".class"));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** All classes, linked with each other and with these. */
    List<Class<?>> load(Library... others) {
        ClassLoader loader = loader(others);
        List<Class<?>> loaded = new ArrayList<>();
        classes.keySet().forEach(name -> {
            if (!name.endsWith("package-info")) {
                loaded.add(load(loader, name));
            }
        });
        return loaded;
    }

    static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** What loads these classes and the others. */
    ClassLoader loader(Library... others) {
        SortedMap<String, byte[]> all = new TreeMap<>(classes);
        for (Library other : others) {
            all.putAll(other.classes);
        }
        return new ClassLoader(Library.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = all.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
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

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final SortedMap<String, ByteArrayOutputStream> written = new TreeMap<>();

        Memory(StandardJavaFileManager standard) {
            super(standard);
        }

        SortedMap<String, byte[]> classes() {
            SortedMap<String, byte[]> classes = new TreeMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
