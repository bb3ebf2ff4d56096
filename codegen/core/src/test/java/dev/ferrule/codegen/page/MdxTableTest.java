package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as people read them in the source of a page. */
class MdxTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertThat(MdxTable.of(
                        "", List.of("A", "B"), List.of(List.of("one", "1"), List.of("x", "\ud83d\ude00\ud83d\ude00"))))
                .isEqualTo("""
                        | A   | B  |
                        | --- | -- |
                        | one | 1  |
                        | x   | \ud83d\ude00\ud83d\ude00 |
                        """);
    }

    @Test
    void aCellThatIsLongerThanAnyLineMakesNoOtherRowLong() {
        String table = MdxTable.of("", List.of("A"), List.of(List.of("x".repeat(401)), List.of("y".repeat(400))));

        assertThat(table.lines().map(String::length)).containsExactly(404, 404, 405, 404);
    }
}
