package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages say of the entries of lists: the spec {@code features/entries-of-lists}. */
class EntriesOfListsPageTest {

    private static final Path SPEC =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/entries-of-lists");

    private final ActionPage page = new PageBuilder(
                    new SpecReader().read(SPEC).connector().orElseThrow())
            .actions()
            .get(0);

    private List<String> facts(String parameter) {
        return page.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.id().equals(parameter))
                .flatMap(row -> row.facts().stream())
                .map(fact -> PlainText.line(RichText.of(fact.words().toArray(RichText.Inline[]::new))))
                .toList();
    }

    @Test
    void whatIsSaidOfEachEntryIsToldFromWhatIsSaidOfTheList() {
        assertThat(facts("states"))
                .containsExactly(
                        "Default: [\"open\", \"seen\"].",
                        "Each entry must be one of open (Open), seen (Somebody looks at it), closed (Closed).",
                        "Must not be empty.",
                        "Must not hold an entry twice.");
        assertThat(facts("codes"))
                .containsExactly(
                        "Each entry must have at least 4 characters.",
                        "Each entry must match [A-Z]{2}-[0-9]+.",
                        "Example of an entry: AB-17.");
        assertThat(facts("finders")).containsExactly("Each entry must be an e-mail address.");
        assertThat(facts("urgencies")).containsExactly("Each entry must be at least 1 and at most 5.");
        assertThat(facts("nights")).containsExactly("Each entry must not be before 2026-01-01.");
        assertThat(facts("keys")).containsExactly("Each entry must have at least 8 characters.");
        assertThat(facts("team"))
                .contains("duties (list of string). What the team does. Each entry must be one of lead, deputy.");
    }
}
