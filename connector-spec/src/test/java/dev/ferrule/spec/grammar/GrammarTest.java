package dev.ferrule.spec.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.schema.GrammarShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GrammarTest {

    @Test
    void everyKeySaysWhatItMeans() {
        assertThat(GrammarShapes.all()).allSatisfy(shape -> {
            assertThat(shape.names()).doesNotHaveDuplicates().allMatch(NameRule.KEBAB::allows);
            assertThat(shape.keys()).allSatisfy(key -> assertThat(key.about()).matches("[a-zA-Z].{5,90}[^.]"));
        });
    }

    @Test
    void everyKeyStandsInAValidSpec() throws IOException {
        String spec = Files.readString(Path.of("src/test/resources/dev/ferrule/spec/valid/everything.spec"));

        assertThat(GrammarShapes.all().stream().flatMap(shape -> shape.names().stream()))
                .allSatisfy(key -> assertThat(spec).containsPattern("[\\s{]" + key + ":"));
    }
}
