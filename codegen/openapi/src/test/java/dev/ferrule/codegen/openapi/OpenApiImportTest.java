package dev.ferrule.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.format.SpecFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each document becomes the folder that is written down beside it, with a report of what it leaves out. */
class OpenApiImportTest {

    @ParameterizedTest
    @MethodSource("dev.ferrule.codegen.openapi.Documents#names")
    void aDocumentBecomesAConnector(String name) throws IOException {
        String made = Documents.text(Documents.imported(Documents.read(name)));

        Path expected = Documents.FOLDER.resolve(name + ".expected.txt");
        if ("write".equals(System.getProperty("ferrule.snapshots"))) {
            Files.writeString(expected, made);
        }
        assertThat(made).as("what %s becomes", name).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("dev.ferrule.codegen.openapi.Documents#names")
    void whatIsMadeIsReadWithoutAProblem(String name, @TempDir Path folder) {
        Documents.write(Documents.imported(Documents.read(name)), folder);

        SpecReading reading = new SpecReader().read(folder);

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.connector()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("dev.ferrule.codegen.openapi.Documents#names")
    void theFormatterHasNothingToDo(String name) {
        Documents.imported(Documents.read(name)).files().forEach((path, text) -> {
            if (path.endsWith(".yaml")) {
                assertThat(new SpecFormatter(new Diagnostics()).format(new SourceText(path, text)))
                        .as(path)
                        .contains(text);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dev.ferrule.codegen.openapi.Documents#names")
    void localeAndZoneChangeNothing(String name) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String before = Documents.text(Documents.imported(Documents.read(name)));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(Documents.text(Documents.imported(Documents.read(name)))).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
