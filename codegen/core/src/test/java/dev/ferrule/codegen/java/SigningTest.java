package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.page.ConnectorPage;
import dev.ferrule.codegen.page.PageBuilder;
import dev.ferrule.codegen.page.SchemeRow;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connectors that sign and run hooks: their generated Java, and what their pages say. */
class SigningTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    @RegisterExtension
    static final Snapshots SNAPSHOTS = Snapshots.of(SigningTest.class);

    @TempDir
    private Path folder;

    private static Connector connector(String feature) {
        return new SpecReader().read(FEATURES.resolve(feature)).connector().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"signatures, CoinDesk", "hooks, Press"})
    void printedAndLoweredAreEqual(String feature, String name) throws Exception {
        Connector connector = connector(feature);
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(connector, files);
        SNAPSHOTS.verify(
                name + "Client.java",
                files.text(connector.javaPackage().replace('.', '/') + "/" + name + "Client.java"));

        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Field constant = loader.loadClass(connector.javaPackage() + "." + name + "Definitions")
                    .getDeclaredField("CONNECTOR");
            constant.setAccessible(true);
            assertThat(constant.get(null)).isEqualTo(Lowering.lower(connector).connector());
        }
    }

    @Test
    void pagesSayWhatIsSignedAndWhichCodeRuns() {
        assertThat(new PageBuilder(connector("signatures")).connector().authentication())
                .extracting(SchemeRow::how)
                .contains(
                        "a signature of each request, by hmac-sha256",
                        "AWS Signature Version 4 for the service execute-api");
        PageBuilder press = new PageBuilder(connector("hooks"));
        ConnectorPage page = press.connector();
        assertThat(page.authentication().get(0).how()).isEqualTo("hand-written code, the hook sign-house");
        assertThat(page.hooks()).extracting(ConnectorPage.HookRow::name).contains("count-words", "sign-house");
        assertThat(page.authentication())
                .extracting(SchemeRow::how)
                .contains("hand-written code, the hook answer-challenge");
        assertThat(page.hooks().get(3).kind()).isEqualTo("login");
        assertThat(page.hooks().get(3).calls()).containsExactly("id.press.example.com");
        assertThat(press.actions().get(0).notes().toString()).contains("count-words", "Runs hand-written code");
    }
}
