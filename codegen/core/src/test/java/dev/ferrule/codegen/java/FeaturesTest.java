package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of each feature of the language compiles without a warning and runs what the interpreter runs. */
class FeaturesTest {

    static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    @TempDir
    private Path folder;

    static List<Path> features() throws IOException {
        try (Stream<Path> folders = Files.list(FEATURES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static Connector read(Path feature) {
        SpecReading reading = new SpecReader().read(feature);
        assertThat(reading.diagnostics()).isEmpty();
        return reading.connector().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("features")
    void whatIsGeneratedIsWhatIsInterpreted(Path feature) throws Exception {
        Connector connector = read(feature);
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(connector, files);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        LoweredConnector lowered = Lowering.lower(connector);
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            JavaTypes types = new JavaTypes(connector, NameBook.empty());
            Class<?> definitions = loader.loadClass(types.definitions().reflectionName());
            assertThat(constant(definitions, JavaTypes.CONNECTOR)).isEqualTo(lowered.connector());
            for (Action action : connector.actions()) {
                ActionDefinition interpreted = lowered.action(action.id()).orElseThrow();
                assertThat(constant(definitions, JavaTypes.constant(action.id())))
                        .isEqualTo(interpreted);
            }
        }
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }
}
