package dev.ferrule.codegen.openapi.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayMergeTest {

    @ParameterizedTest
    @CsvSource({
        // base, mine, theirs, merged, conflicts
        "abc, abc, abc, abc, 0",
        "abc, aXbc, abc, aXbc, 0",
        "abc, abc, abYc, abYc, 0",
        "abc, aXbc, abYc, aXbYc, 0",
        "abc, ac, abcd, acd, 0",
        "abc, aXc, aYc, aXc, 1",
        "abc, aXc, aXc, aXc, 0",
        "abcdef, bcdef, abcde, bcde, 0",
        "'', a, b, a, 1",
        "abc, '', abc, '', 0",
        "abcde, aXcde, abcYe, aXcYe, 0",
    })
    void bothChangesAreThere(String base, String mine, String theirs, String merged, int conflicts) {
        ThreeWayMerge.Merged made = ThreeWayMerge.merge(lines(base), lines(mine), lines(theirs));

        assertThat(made.text()).isEqualTo(lines(merged));
        assertThat(made.conflicts()).isEqualTo(conflicts);
    }

    @Test
    void whatOneAloneHasChangedIsTheirs() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String base = text(random, List.of());
            String other = text(random, base.lines().toList());

            assertThat(ThreeWayMerge.merge(base, base, other)).isEqualTo(new ThreeWayMerge.Merged(other, 0));
            assertThat(ThreeWayMerge.merge(base, other, base)).isEqualTo(new ThreeWayMerge.Merged(other, 0));
            assertThat(ThreeWayMerge.merge(base, other, other)).isEqualTo(new ThreeWayMerge.Merged(other, 0));
        }
    }

    private static String text(Random random, List<String> from) {
        List<String> lines = new ArrayList<>(from);
        for (int i = 0; i < 12; i++) {
            if (!lines.isEmpty() && random.nextInt(3) == 0) {
                lines.remove(random.nextInt(lines.size()));
            } else {
                lines.add(random.nextInt(lines.size() + 1), Character.toString('a' + random.nextInt(4)));
            }
        }
        return lines(String.join("", lines));
    }

    private static String lines(String letters) {
        StringBuilder text = new StringBuilder();
        letters.chars().forEach(letter -> text.append((char) letter).append('\n'));
        return text.toString();
    }
}
