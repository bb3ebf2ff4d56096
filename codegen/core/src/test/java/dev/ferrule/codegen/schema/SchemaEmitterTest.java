package dev.ferrule.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaEmitterTest {

    @RegisterExtension
    static final Snapshots EXPECTED = Snapshots.of(SchemaEmitterTest.class);

    private static GeneratedFiles emit(String folder) {
        SpecReading reading = new SpecReader()
                .read(Path.of("src/test/resources/dev/ferrule/codegen").resolve(folder));
        GeneratedFiles files = new GeneratedFiles();
        files.emit(new SchemaEmitter(), reading.connector().orElseThrow());
        return files;
    }

    @Test
    void each_action_has_the_expected_schemas() {
        GeneratedFiles files = emit("page/staff");

        files.files().keySet().forEach(path -> EXPECTED.verify(path, files.text(path)));
    }

    @Test
    void an_action_that_returns_nothing_has_no_schema_of_its_output() {
        assertThat(emit("page/staff").files().keySet())
                .contains("staff/schemas/move-office.input.json")
                .doesNotContain("staff/schemas/move-office.output.json");
    }

    @Test
    void it_is_found_by_its_name() {
        assertThat(Emitter.all()).extracting(Emitter::id).contains("json-schema");
    }
}
