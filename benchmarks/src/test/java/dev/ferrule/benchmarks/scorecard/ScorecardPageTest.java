package dev.ferrule.benchmarks.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardPageTest {

    private static final List<Figure> FIGURES = ScorecardPage.figures(Stream.of(
            "[INFO] Running a test",
            "scorecard|2|JDK: 0 sent twice|reached",
            "[INFO] scorecard|2|APACHE: 0 sent twice|reached",
            "scorecard|7|+100 MiB|missed",
            "scorecard|7|0 lost|reached",
            "scorecard|x|nothing|reached",
            "scorecard|3|no verdict"));

    @Test
    void figuresAreFoundInWhatARunPrints() {
        assertThat(FIGURES)
                .containsExactly(
                        new Figure(2, "JDK: 0 sent twice", true),
                        new Figure(2, "APACHE: 0 sent twice", true),
                        new Figure(7, "+100 MiB", false),
                        new Figure(7, "0 lost", true));
        assertThat(FIGURES)
                .allSatisfy(figure -> assertThat(Figure.of(figure.line())).contains(figure));
    }

    @Test
    void aRowIsReachedWhenAllItsFiguresAre() {
        assertThat(ScorecardPage.table(FIGURES, "today"))
                .startsWith("today.\n")
                .contains("| APACHE: 0 sent twice; JDK: 0 sent twice | reached |")
                .contains("| +100 MiB; 0 lost | **missed** |")
                .contains("|  | not measured |");
        assertThat(ScorecardPage.unmeasured(FIGURES)).contains(1, 27).doesNotContain(2, 7);
    }

    @Test
    void thePageHasItsTableAndMeasuresAllRows() throws IOException {
        String page = Files.readString(Path.of("../docs/scorecard.md"));

        assertThat(ScorecardPage.with(page, "TABLE")).contains("\nTABLE\n");
        assertThat(page).doesNotContain("not measured");
        assertThatThrownBy(() -> ScorecardPage.with("no page", "TABLE")).isInstanceOf(IllegalArgumentException.class);
    }
}
