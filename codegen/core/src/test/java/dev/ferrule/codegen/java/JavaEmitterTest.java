package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The Java of a small connector, whole: read the expected files as a user would read them. */
class JavaEmitterTest {

    private static final Path SPEC = Path.of("src/test/resources/dev/ferrule/codegen/java/shop");

    @RegisterExtension
    static final Snapshots SNAPSHOTS = Snapshots.of(JavaEmitterTest.class);

    @TempDir
    private Path folder;

    static Connector shop() {
        SpecReading reading = new SpecReader().read(SPEC);
        assertThat(reading.connector()).as(reading.diagnostics().toString()).isPresent();
        return reading.connector().orElseThrow();
    }

    private static GeneratedFiles emit() {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(shop(), files);
        return files;
    }

    @Test
    void theClassesAreThese() {
        GeneratedFiles files = emit();

        files.files().keySet().forEach(path -> SNAPSHOTS.verify(path, files.text(path)));
    }

    @Test
    void theyCompileWithoutAWarning() throws IOException {
        assertThat(GeneratedJava.compile(emit(), folder)).isEmpty();
    }

    @Test
    void whatTheyRunIsWhatTheInterpreterRuns() throws Exception {
        assertThat(GeneratedJava.compile(emit(), folder)).isEmpty();
        LoweredConnector lowered = Lowering.lower(shop());
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Class<?> definitions = loader.loadClass("com.example.shop.ShopDefinitions");

            assertThat(constant(definitions, "CONNECTOR")).isEqualTo(lowered.connector());
            assertThat(constant(definitions, "FIND_ITEM"))
                    .isEqualTo(lowered.action("find-item").orElseThrow());
            assertThat(constant(definitions, "ORDER_ITEMS"))
                    .isEqualTo(lowered.action("order-items").orElseThrow());
        }
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    @Test
    void theyAreTheSameBytesInEveryLocaleAndTimeZone() {
        GeneratedFiles here = emit();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            GeneratedFiles there = emit();

            assertThat(there.files().keySet()).isEqualTo(here.files().keySet());
            here.files().keySet().forEach(path -> assertThat(there.text(path)).isEqualTo(here.text(path)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
