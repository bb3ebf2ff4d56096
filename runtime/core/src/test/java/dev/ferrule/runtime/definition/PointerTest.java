package dev.ferrule.runtime.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.json.JsonReader;
import org.junit.jupiter.api.Test;

class PointerTest {

    private static final Pointer.Part EACH = new Pointer.Each();

    private static String found(String json, Pointer.Part... parts) {
        return Pointer.of(parts)
                .find(JsonReader.read(json.replace('\'', '"')))
                .map(found -> found.toString().replace("\"", ""))
                .orElse("nothing");
    }

    private static Pointer.Part name(String name) {
        return new Pointer.Name(name);
    }

    @Test
    void howeverManyListsAreGoneThroughWhatIsFoundIsOneList() {
        String orders =
                "{'orders': [{'lines': [{'id': 1}, {'id': 2}]}, {}, {'lines': []}, {'lines': [{'id': 3}, {}]}]}";

        assertThat(found(orders, name("orders"), EACH, name("lines"), EACH, name("id")))
                .isEqualTo("[1,2,3]");
        assertThat(found("[[[1], [2]], [[3, 4]]]", EACH, EACH, EACH)).isEqualTo("[1,2,3,4]");
    }

    @Test
    void whatIsAListAtTheEndStaysOne() {
        assertThat(found("[{'tags': ['a', 'b']}, {'tags': []}]", EACH, name("tags")))
                .isEqualTo("[[a,b],[]]");
        assertThat(found("[[[1], [2]]]", EACH, EACH)).isEqualTo("[[1],[2]]");
    }

    @Test
    void listsInWhichNothingIsFoundAreNothing() {
        assertThat(found("[{'lines': []}, {'lines': [{}]}]", EACH, name("lines"), EACH, name("id")))
                .isEqualTo("nothing");
    }
}
