package dev.ferrule.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.lint.LintConfig;
import dev.ferrule.spec.lint.Linter;
import dev.ferrule.spec.lint.rule.LintRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured is what an honest author would write. */
class SyntheticConnectorTest {

    @TempDir
    private Path folder;

    @Test
    void validatesAndLintsWithoutAWord() throws IOException {
        SyntheticConnector.write(folder, 20);

        SpecReading reading = new SpecReader().read(folder);

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(new Linter(LintRules.all(), LintConfig.STANDARD)
                        .lint(reading.connector().orElseThrow(), reading.sources()))
                .isEmpty();
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        SyntheticConnector.write(folder.resolve("one"), 3);
        SyntheticConnector.write(folder.resolve("two"), 3);

        for (String file :
                new String[] {"connector.yaml", "actions/update-book-0.yaml", "examples/update-order-1.json"}) {
            assertThat(Files.readString(folder.resolve("one").resolve(file)))
                    .isEqualTo(Files.readString(folder.resolve("two").resolve(file)));
        }
    }

    @Test
    void theOneAndThePeerReadIt() throws IOException {
        SyntheticConnector.write(folder, 20);

        ReadAll.main(new String[] {folder.toString()});
        ValidateAll.main(new String[] {folder.toString()});
    }
}
