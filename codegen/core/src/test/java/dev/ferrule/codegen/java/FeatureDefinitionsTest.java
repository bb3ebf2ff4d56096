package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is generated from the specs that document single features is what the interpreter runs. */
class FeatureDefinitionsTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"repeated-calls, MailRoomDefinitions"})
    void whatIsGeneratedIsWhatTheInterpreterRuns(String feature, String definitions) throws Exception {
        Connector connector =
                new SpecReader().read(FEATURES.resolve(feature)).connector().orElseThrow();
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(connector, files);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        LoweredConnector lowered = Lowering.lower(connector);
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Class<?> type = loader.loadClass(connector.javaPackage() + "." + definitions);

            assertThat(constant(type, "CONNECTOR")).isEqualTo(lowered.connector());
            for (ActionDefinition action : lowered.actions()) {
                String name = action.id().toUpperCase(Locale.ROOT).replace('-', '_');
                assertThat(constant(type, name)).isEqualTo(action);
            }
        }
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }
}
