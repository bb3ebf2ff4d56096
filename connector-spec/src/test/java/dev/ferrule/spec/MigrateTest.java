package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.format.Migration;
import dev.ferrule.spec.format.MigrationResult;
import dev.ferrule.spec.format.MigrationResult.Current;
import dev.ferrule.spec.format.MigrationResult.Migrated;
import dev.ferrule.spec.format.MigrationResult.Unknown;
import dev.ferrule.spec.format.MigrationResult.Unreadable;
import dev.ferrule.spec.format.Migrator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connectors of older versions of the language become current ones. */
class MigrateTest {

    private static final SourceText ACTION = new SourceText("actions/a.yaml", "action: a\ncall: GET /a\n");

    @TestFactory
    Stream<DynamicTest> rewritesAnOlderConnector() throws IOException {
        Snapshots snapshots = new Snapshots("migrate");
        return snapshots.inputs(".yaml").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    MigrationResult result = migrate(Files.readString(file));
                    assertThat(result).isInstanceOf(Migrated.class);
                    String text =
                            Objects.requireNonNull(((Migrated) result).files().get("connector.yaml"));
                    snapshots.verify(file.getFileName().toString().replace(".yaml", ""), text);
                    assertThat(migrate(text)).isEqualTo(new Current(1));
                }));
    }

    @Test
    void keepsTheLineEndsOfTheFile() {
        assertThat(migrate("connector: a\r\n"))
                .extracting(result -> ((Migrated) result).files().get("connector.yaml"))
                .isEqualTo("ferrule: 1\r\nconnector: a\r\n");
    }

    @Test
    void leavesFilesOutThatStayTheSame() {
        Migrated migrated = (Migrated) migrate("connector: a\n");

        assertThat(migrated.from()).isZero();
        assertThat(migrated.files()).containsOnlyKeys("connector.yaml");
        assertThat(migrated.steps()).extracting(Migration::description).allMatch(text -> !text.isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "1.5", "next", "{a: b}", "-1", "99999999999"})
    void refusesAVersionThatItDoesNotKnow(String version) {
        assertThat(migrate("ferrule: " + version + "\n")).isInstanceOf(Unknown.class);
    }

    @Test
    void refusesAFileThatCannotBeRead() {
        assertThat(migrate("connector: [\n")).isEqualTo(new Unreadable());
    }

    @Test
    void theStepsLeadFromEachVersionToTheNext() {
        for (int i = 0; i < Migrator.STEPS.size(); i++) {
            assertThat(Migrator.STEPS.get(i).from()).isEqualTo(i);
            assertThat(Migrator.STEPS.get(i).to()).isEqualTo(i + 1);
        }
    }

    private static MigrationResult migrate(String connector) {
        return new Migrator(new Diagnostics()).migrate(new SourceText("connector.yaml", connector), List.of(ACTION));
    }
}
