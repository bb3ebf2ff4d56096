package dev.ferrule.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents of the YAML test suite, as a connector and as an action: each is read, or refused with reasons. */
class YamlSuiteTest {

    @TempDir
    private Path folder;

    private record Document(String id, boolean good, String base64) {
        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Document> documents() throws IOException {
        try (var in =
                Objects.requireNonNull(YamlSuiteTest.class.getResourceAsStream("yaml-test-suite/documents.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(" ", -1))
                    .map(parts -> new Document(parts[0], parts[1].equals("good"), parts[2]))
                    .toList();
        }
    }

    @Test
    void theSuiteIsWhole() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(400);
        assertThat(documents()).filteredOn(document -> !document.good()).hasSizeGreaterThan(90);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    @Timeout(10)
    void aConnectorIsReadOrRefusedWithReasons(Document document) throws IOException {
        SpecFiles files = new SpecFiles(folder).add("connector.yaml", document.bytes());

        answered(files);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    @Timeout(10)
    void anActionIsReadOrRefusedWithReasons(Document document) throws IOException {
        SpecFiles files = new SpecFiles(folder)
                .add("connector.yaml", SpecFiles.CONNECTOR)
                .add("actions/act.yaml", document.bytes());

        answered(files);
    }

    /** No document of the suite is a spec, so each has its reasons. */
    private static void answered(SpecFiles files) {
        SpecReading reading = new SpecReader().read(files.folder());

        assertThat(reading.connector()).isEmpty();
        assertThat(reading.diagnostics()).isNotEmpty().allSatisfy(diagnostic -> {
            assertThat(diagnostic.span().line()).isPositive();
            assertThat(diagnostic.message()).isNotBlank();
        });
        assertThat(new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources()))
                .isNotBlank();
    }
}
