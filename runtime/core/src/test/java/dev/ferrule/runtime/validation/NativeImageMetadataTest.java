package dev.ferrule.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What GraalVM's native-image is told of the runtime is there, and no rule of ours is left out. */
class NativeImageMetadataTest {

    private static final String FILE =
            "META-INF/native-image/dev.ferrule/ferrule-runtime-core/reachability-metadata.json";

    @Test
    void everyTypeIsThere() throws IOException {
        assertThat(types())
                .isNotEmpty()
                .isSorted()
                .allSatisfy(type -> assertThat(Class.forName(type)).isNotNull());
    }

    @Test
    void everyRuleAndWhatChecksItIsTold() throws Exception {
        List<String> told = types();
        int rules = 0;
        for (Class<?> type : classesOf(InputValidator.class)) {
            if (type.isAnnotationPresent(Constraint.class)) {
                rules++;
                assertThat(told).contains(type.getName());
                for (Class<? extends ConstraintValidator<?, ?>> by :
                        type.getAnnotation(Constraint.class).validatedBy()) {
                    assertThat(told).contains(by.getName());
                }
            }
        }
        assertThat(rules).isPositive();
    }

    private static List<String> types() throws IOException {
        try (InputStream in = InputValidator.class.getClassLoader().getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            JsonArray entries = (JsonArray)
                    ((JsonObject) JsonReader.read(text)).member("reflection").orElseThrow();
            return entries.values().stream()
                    .map(entry -> text(((JsonObject) entry).member("type").orElseThrow()))
                    .toList();
        }
    }

    private static String text(JsonValue value) {
        return ((JsonText) value).text();
    }

    /** The classes in the package of one, from the folder that they were compiled into. */
    private static List<Class<?>> classesOf(Class<?> one) throws Exception {
        Path folder =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.list(folder.resolve(one.getPackageName().replace('.', '/')))) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                classes.add(Class.forName(one.getPackageName() + "." + name));
            }
            return classes;
        }
    }
}
