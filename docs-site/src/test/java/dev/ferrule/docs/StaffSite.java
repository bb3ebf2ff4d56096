package dev.ferrule.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import java.nio.file.Path;

/** The website of the connector in the folder {@code staff} beside these tests. */
final class StaffSite {

    static final Path FOLDER = Path.of("src/test/resources/dev/ferrule/docs");

    private StaffSite() {}

    static GeneratedFiles files() {
        SpecReading reading = new SpecReader().read(FOLDER.resolve("staff"));
        assertThat(reading.diagnostics()).isEmpty();
        GeneratedFiles files = new GeneratedFiles();
        new HtmlEmitter().emit(reading.connector().orElseThrow(), files);
        return files;
    }
}
