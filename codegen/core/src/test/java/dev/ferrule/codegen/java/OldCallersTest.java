package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.spec.SpecReader;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector grows in every way that breaks nobody: callers that were compiled before run on what is generated now. */
class OldCallersTest {

    private static final String OLD_CONNECTOR = """
            ferrule: 1
            connector: zoo
            package: com.example.zoo
            server: {url: 'https://zoo.example.com'}
            errors:
              FULL: {kind: invalid, description: No room.}
            types:
              Cat: {fields: {name: {type: string, required: true}, mood: {type: string, options: [calm, wild]}}}
              Dog: {fields: {name: {type: string, required: true}}}
              Animal: {one-of: {cat: Cat, dog: Dog}, tag: {field: kind}}
            """;

    private static final String NEW_CONNECTOR = """
            ferrule: 1
            connector: zoo
            package: com.example.zoo
            connection:
              region: {type: string, description: Where the zoo is.}
            server: {url: 'https://zoo.example.com'}
            errors:
              CLOSED: {kind: invalid, description: Nobody is there.}
              FULL: {kind: invalid, description: No room.}
            types:
              Bird: {fields: {name: {type: string, required: true}}}
              Cat:
                fields:
                  age: {type: integer}
                  mood: {type: string, options: [asleep, calm, wild]}
                  name: {type: string, required: true}
              Dog: {fields: {name: {type: string, required: true}}}
              Animal: {one-of: {bird: Bird, dog: Dog, cat: Cat}, tag: {field: kind}}
            """;

    private static final String OLD_ACTION = """
            action: admit
            description: Admits an animal.
            parameters:
              name: {type: string, required: true, to: body.name}
              size: {type: string, options: [small, large], to: body.size}
            call: POST /animals
            output: {type: Animal}
            """;

    private static final String NEW_ACTION = """
            action: admit
            description: Admits an animal.
            parameters:
              cage: {type: integer, to: body.cage}
              size: {type: string, options: [small, medium, large], to: body.size}
              name: {type: string, required: true, to: body.name}
            call: POST /animals
            output: {type: Animal}
            """;

    private static final String CALLER = """
            package caller;

            import com.example.zoo.AdmitInput;
            import com.example.zoo.Animal;
            import com.example.zoo.Cat;
            import com.example.zoo.ZooClient;
            import com.example.zoo.ZooException;
            import dev.ferrule.runtime.json.JsonObject;
            import dev.ferrule.runtime.json.JsonReader;
            import java.util.function.Supplier;

            public final class Caller implements Supplier<String> {
                public String get() {
                    AdmitInput input = AdmitInput.builder().name("Tom").size("large").build();
                    Animal animal = Animal.cat(Cat.builder().name("Tom").mood("calm").build());
                    Animal later = Animal.of(JsonReader.read("{\\"kind\\": \\"bird\\", \\"name\\": \\"Pip\\"}"));
                    Cat cat = Cat.of((JsonObject) JsonReader.read("{\\"name\\": \\"Tom\\", \\"mood\\": \\"asleep\\"}"));
                    try (ZooClient client = ZooClient.connect(settings -> {})) {
                        return input.toBuilder().build().equals(input) + " " + name(animal) + " " + name(later) + " "
                                + cat.mood() + " " + input.toInputs();
                    } catch (ZooException.FULL_ full) {
                        return "full";
                    }
                }

                private static String name(Animal animal) {
                    if (animal instanceof Animal.Cat cat) {
                        return cat.value().name();
                    }
                    return animal instanceof Animal.Dog dog ? dog.value().name() : "another";
                }
            }
            """.replace("FULL_", "Full");

    @TempDir
    private Path folder;

    private Path before;
    private Path after;
    private String book = "";

    @BeforeEach
    void generate() throws IOException {
        SortedMap<String, String> old = new TreeMap<>();
        old.put("connector.yaml", OLD_CONNECTOR);
        old.put("actions/admit.yaml", OLD_ACTION);
        before = compiled("before", old);
        SortedMap<String, String> grown = new TreeMap<>();
        grown.put("connector.yaml", NEW_CONNECTOR);
        grown.put("actions/admit.yaml", NEW_ACTION);
        grown.put("actions/absent.yaml", "action: absent\ndescription: Comes first.\ncall: GET /absent\n");
        after = compiled("after", grown);
    }

    private Path compiled(String name, SortedMap<String, String> spec) throws IOException {
        var reading = new SpecReader().read(spec);
        GeneratedFiles files = new GeneratedFiles(NameBook.parse(book));
        new JavaEmitter().emit(reading.connector().orElseThrow(() -> new AssertionError(reading.diagnostics())), files);
        book = files.names().text();
        assertThat(GeneratedJava.compile(files, folder.resolve(name))).isEmpty();
        return folder.resolve(name).resolve("classes");
    }

    @Test
    void aCallerThatWasCompiledBeforeRunsOnWhatIsGeneratedNow() throws Exception {
        Path caller = caller(before, "old-caller");

        assertThat(run(caller, before)).isEqualTo("true Tom another asleep {\"name\":\"Tom\",\"size\":\"large\"}");
        assertThat(run(caller, after))
                .startsWith("true Tom another asleep {")
                .contains("\"name\":\"Tom\"", "\"large\"");
    }

    @Test
    void theCallerCompilesAgainstWhatIsGeneratedNow() throws Exception {
        assertThat(run(caller(after, "new-caller"), after)).startsWith("true Tom another asleep");
    }

    /** What tools for binary compatibility look for: nothing that could be called is gone or has another type. */
    @Test
    void nothingThatCouldBeUsedIsGone() throws Exception {
        Set<String> old = surface(before);

        assertThat(old).hasSizeGreaterThan(100);
        assertThat(surface(after)).containsAll(old);
    }

    /** And what they do not look for: what callers could have written a complete switch over, or could have implemented. */
    @Test
    void nothingCanBeSwitchedOverOrImplementedThatMayGrow() throws Exception {
        try (URLClassLoader loader = loader(before)) {
            for (Class<?> type : classes(before, loader)) {
                assertThat(type.isEnum()).as(type.getName()).isFalse();
                assertThat(type.isRecord()).as(type.getName()).isFalse();
                assertThat(type.isInterface() && !type.isAnnotation() && Modifier.isPublic(type.getModifiers()))
                        .as(type.getName())
                        .isFalse();
                if (type.isSealed()) {
                    assertThat(type.getPermittedSubclasses())
                            .as(type + " has a form that callers cannot name")
                            .anyMatch(form -> Modifier.isPrivate(form.getModifiers()));
                }
                for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                    assertThat(Modifier.isPublic(constructor.getModifiers()))
                            .as(constructor.toString())
                            .isFalse();
                }
            }
        }
    }

    private Path caller(Path library, String name) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        Path source = Files.writeString(folder.resolve("Caller.java"), CALLER);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    library + File.pathSeparator + System.getProperty("java.class.path"));
            boolean good = compiler.getTask(output, manager, null, options, null, manager.getJavaFileObjects(source))
                    .call();
            assertThat(good ? "" : output.toString()).isEmpty();
        }
        return classes;
    }

    private URLClassLoader loader(Path... folders) throws IOException {
        URL[] urls = new URL[folders.length];
        for (int i = 0; i < folders.length; i++) {
            urls[i] = folders[i].toUri().toURL();
        }
        return new URLClassLoader(urls, getClass().getClassLoader());
    }

    private String run(Path caller, Path library) throws Exception {
        try (URLClassLoader loader = loader(caller, library)) {
            Object made =
                    loader.loadClass("caller.Caller").getDeclaredConstructor().newInstance();
            return String.valueOf(((java.util.function.Supplier<?>) made).get());
        }
    }

    private static List<Class<?>> classes(Path folder, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .sorted()
                    .<Class<?>>map(file -> load(file, loader))
                    .toList();
        }
    }

    private static Class<?> load(String file, ClassLoader loader) {
        try {
            return loader.loadClass(
                    file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'));
        } catch (ClassNotFoundException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /** Every public and protected member of public classes, inherited ones too, as the linker names them. */
    private Set<String> surface(Path folder) throws IOException {
        Set<String> surface = new TreeSet<>();
        try (URLClassLoader loader = loader(folder)) {
            for (Class<?> type : classes(folder, loader)) {
                if (!Modifier.isPublic(type.getModifiers())) {
                    continue;
                }
                surface.add(Modifier.toString(type.getModifiers()) + " " + type.getName() + " extends "
                        + Objects.requireNonNull(type.getSuperclass()).getName() + " "
                        + Arrays.toString(type.getInterfaces()));
                Stream.<AccessibleObject>concat(
                                Arrays.stream(type.getMethods()),
                                Stream.concat(Arrays.stream(type.getFields()), Arrays.stream(type.getConstructors())))
                        .forEach(member -> surface.add(type.getName() + ": " + member));
            }
        }
        return surface;
    }
}
