package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.spec.schema.PublishedSchema;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theSchemaIsPrinted(PublishedSchema schema) {
        Outcome outcome = Ferrule.command().run("schema", schema.id());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo(schema.text());
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void theSchemaIsWritten() {
        Outcome outcome = Ferrule.command().in(folder).run("schema", "action", "--out", "action.json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("action.json\n");
        assertThat(folder.resolve("action.json")).hasContent(PublishedSchema.ACTION.text());
    }

    @Test
    void aFolderThatIsMissingIsNotMade() {
        Outcome outcome = Ferrule.command().in(folder).run("schema", "action", "--out", "nowhere/action.json");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains("Cannot write to", "there is no such file");
        assertThat(folder).isEmptyDirectory();
    }
}
