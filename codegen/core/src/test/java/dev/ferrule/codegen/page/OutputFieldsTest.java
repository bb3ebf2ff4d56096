package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutputFieldsTest {

    /** Each of thirty types has a member of each other one: unfolding them all would give more rows than atoms. */
    @Test
    @Timeout(60)
    void typesThatAllReferToEachOtherAreUnfoldedAsFarAsAnybodyReads() throws IOException {
        String types = IntStream.range(0, 30)
                .mapToObj(type -> "  T" + type + ":\n    description: One of many.\n    fields:\n"
                        + IntStream.range(0, 30)
                                .mapToObj(other ->
                                        "      m" + other + ": {type: T" + other + ", description: Another.}\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        Map<String, String> files = Map.of(
                "connector.yaml",
                "ferrule: 1\nconnector: web\ndescription: A web.\nserver: {url: 'https://web.example.com'}\ntypes:\n"
                        + types,
                "actions/get-thing.yaml",
                "action: get-thing\ndescription: Gets a thing.\ncall: GET /thing\noutput: {type: T0}\n");
        Connector web = new SpecReader().read(new TreeMap<>(files)).connector().orElseThrow();

        assertThat(new OutputFields(web.types(), new Anchors(), RichText::parse)
                        .of(web.actions().get(0).output().type()))
                .hasSize(300);
        assertThat(new PageBuilder(web).action(web.actions().get(0)).outputNotes())
                .extracting(note -> PlainText.of(note.text()))
                .containsExactly("The output has more members than are listed.");
        // A cell of a table holds fewer, and says so.
        assertThat(MemberFacts.of(web.actions().get(0).output().type(), web.types(), RichText::parse))
                .hasSize(61)
                .last()
                .extracting(fact -> fact.words().get(0))
                .isEqualTo(new RichText.Text("There are more members than these."));
    }
}
