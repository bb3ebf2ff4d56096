package dev.ferrule.spec.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarTest {

    @Test
    void everyKeySaysWhatItMeans() throws IllegalAccessException {
        assertThat(shapes()).allSatisfy(shape -> {
            assertThat(shape.names()).doesNotHaveDuplicates().allMatch(NameRule.KEBAB::allows);
            assertThat(shape.keys()).allSatisfy(key -> assertThat(key.about()).matches("[a-zA-Z].{5,90}[^.]"));
        });
    }

    @Test
    void everyKeyStandsInAValidSpec() throws IOException, IllegalAccessException {
        String spec = Files.readString(Path.of("src/test/resources/dev/ferrule/spec/valid/everything.spec"));

        assertThat(shapes().stream().flatMap(shape -> shape.names().stream()))
                .allSatisfy(key -> assertThat(spec).containsPattern("[\\s{]" + key + ":"));
    }

    private static List<Shape> shapes() throws IllegalAccessException {
        List<Shape> shapes = new ArrayList<>();
        for (Field field : Grammar.class.getFields()) {
            if (field.getType() == Shape.class) {
                shapes.add((Shape) field.get(null));
            }
        }
        assertThat(shapes).hasSizeGreaterThan(10);
        return shapes;
    }
}
