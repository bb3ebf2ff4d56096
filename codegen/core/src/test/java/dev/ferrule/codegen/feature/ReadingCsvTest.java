package dev.ferrule.codegen.feature;

import static dev.ferrule.codegen.feature.ReadAnswers.csv;
import static dev.ferrule.testkit.sandbox.SandboxResponse.html;
import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of CSV, read into JSON. */
class ReadingCsvTest {

    private final ReadAnswers answers = new ReadAnswers();

    @Test
    void aTableIsAListOfObjects() {
        String people = answers.run("export-people", csv("""
                \uFEFFname,age,share,active,joined,note
                "Ann ""A"" Lee",42,0.5,TRUE,2020-01-31,"one,
                two"
                Bob,,007,no
                """.replace("\n", "\r\n")));

        assertThat(people)
                .isEqualTo("[{\"name\":\"Ann \\\"A\\\" Lee\",\"age\":42,\"share\":0.5,\"active\":true,"
                        + "\"joined\":\"2020-01-31\",\"note\":\"one,\\r\\ntwo\"},"
                        + "{\"name\":\"Bob\",\"age\":null,\"share\":7,\"active\":\"no\"}]");
        assertThat(answers.accepted()).isEqualTo("text/csv, */*;q=0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "name,age", "name,age\n\n"})
    void aTableWithoutRowsIsAnEmptyList(String table) {
        assertThat(answers.run("export-people", csv(table))).isEqualTo("[]");
    }

    @Test
    void aTableWithoutNamesIsAListOfLists() {
        assertThat(answers.run("export-rows", csv("a\tb\n\n\"\"\nc\td\te")))
                .isEqualTo("[[\"a\",\"b\"],[\"\"],[\"c\",\"d\",\"e\"]]");
    }

    @Test
    void aTableWithACharsetOfItsOwnIsReadInIt() {
        SandboxResponse latin = csv("").withHeader("Content-Type", "text/csv; charset=ISO-8859-1")
                .withBody("name\nZoë".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answers.run("export-people", latin)).isEqualTo("[{\"name\":\"Zoë\"}]");
        assertThat(answers.failure("export-people", latin.withHeader("Content-Type", "text/csv"))
                        .message())
                .contains("is not valid UTF-8");
        assertThat(answers.failure("export-people", latin.withHeader("Content-Type", "text/csv; charset=klingon"))
                        .message())
                .contains("a charset that is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "name,age;ann,1,2 | has more cells than columns in line 2",
                "name,name;ann,1 | gives two columns the same name",
                "name;\"ann\"secret | its quotes do not match",
                "name;\"ann | its quotes do not match",
                "name;\"ann;bob; | its quotes do not match"
            })
    void brokenTablesAreUnexpectedAnswers(String table, String problem) {
        Failure failure = answers.failure("export-people", csv(table.replace(';', '\n')));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
        assertThat(failure.message()).contains(problem).doesNotContain("secret");
    }

    @Test
    void aTableHasABoundOfCells() {
        assertThat(answers.failure("export-rows", csv("a\t\n".repeat(1_000_001)))
                        .message())
                .contains("more than 2000000 cells");
    }

    @Test
    void whatIsLabelledAsSomethingElseIsNoTable() {
        assertThat(answers.failure("export-people", html(200, "<p>Log in")).message())
                .contains("is text/html and no CSV");
        Failure building = answers.failure("export-people", json(200, "{\"state\": \"building\"}"));
        assertThat(building.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(building.message()).isEqualTo("The export is being written.");
    }
}
