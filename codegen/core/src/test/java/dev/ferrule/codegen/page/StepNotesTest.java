package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What pages say of whether an action may be repeated. */
class StepNotesTest {

    private static final String CONNECTOR = """
            ferrule: 1
            connector: shop
            name: Shop
            description: Sells.
            server: {url: 'https://shop.example.com'}
            versions: {'2': {description: With search.}}
            """;

    private static final String SAFE = "{id: %s, call: POST /found, repeat: safe, read: nothing}";
    private static final String POST = "{id: %s, call: POST /new, read: nothing}";
    private static final String PUT = "{id: %s, call: PUT /old, read: nothing}";

    @Test
    void an_action_may_be_repeated_when_each_of_its_calls_may() {
        assertThat(notes(SAFE, PUT))
                .containsExactly("May be repeated: carrying it out twice does no more than carrying it out once.");
    }

    @Test
    void one_call_that_may_not_is_enough() {
        assertThat(notes(SAFE, POST)).isEmpty();
    }

    @Test
    void an_action_that_reads_is_told_as_such_and_not_twice() {
        Action search = action("""
                action: sell
                description: Finds books.
                call: POST /found
                read: nothing
                repeat: safe
                operation: read
                idempotent: true
                since: '2'
                """);

        assertThat(PageNotes.top(search, List.of()))
                .extracting(note -> PlainText.line(note.text()))
                .containsExactly(
                        "Operation: read. Available since version 2 of the service.",
                        "May be repeated: it only reads.");
    }

    private static List<String> notes(String first, String second) {
        return StepNotes.of(action("""
                action: sell
                description: Sells a book.
                steps:
                  - %s
                  - %s
                """.formatted(first.formatted("first"), second.formatted("second"))), List.of());
    }

    private static Action action(String action) {
        Connector connector = new SpecReader()
                .read(new TreeMap<>(Map.of("connector.yaml", CONNECTOR, "actions/sell.yaml", action)))
                .connector()
                .orElseThrow();
        return connector.action("sell").orElseThrow();
    }
}
