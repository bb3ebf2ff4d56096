package dev.ferrule.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object is a map in an order of its own, however many members it has. */
class JsonObjectTest {

    /** As many members as are looked through, one more, and many. */
    private static final int[] SIZES = {0, 1, Members.FEW, Members.FEW + 1, 500};

    private static Map<String, JsonValue> members(int number) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = number; i > 0; i--) {
            members.put("member" + i, JsonValue.of(i));
        }
        return members;
    }

    @Test
    void membersAreFoundAndKeepTheirOrder() {
        for (int size : SIZES) {
            Map<String, JsonValue> members = members(size);
            JsonObject object = new JsonObject(members);

            assertThat(List.copyOf(object.members().entrySet())).isEqualTo(List.copyOf(members.entrySet()));
            assertThat(object.members()).isEqualTo(members).hasSameHashCodeAs(members);
            members.forEach((name, value) -> assertThat(object.member(name)).contains(value));
            assertThat(object.member("other")).isEmpty();
            assertThat(object.members()).doesNotContainKey("other");
        }
    }

    @Test
    void objectsAreEqualInAnyOrder() {
        for (int size : SIZES) {
            List<Map.Entry<String, JsonValue>> entries =
                    new ArrayList<>(members(size).entrySet());
            Collections.reverse(entries);
            JsonObject.Builder reversed = JsonObject.builder();
            entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));

            assertThat(reversed.build())
                    .isEqualTo(new JsonObject(members(size)))
                    .hasSameHashCodeAs(new JsonObject(members(size)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Members.FEW, Members.FEW + 1, 500})
    void aMemberThatIsSetAgainStaysInItsPlace(int size) {
        JsonObject object = new JsonObject(members(size));
        Map<String, JsonValue> expected = members(size);
        expected.put("member1", JsonNull.NULL);
        expected.put("new", JsonNull.NULL);

        JsonObject changed = object.with("member1", JsonNull.NULL).with("new", JsonNull.NULL);

        assertThat(List.copyOf(changed.members().entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
        assertThat(changed.without("new").without("member1").members())
                .isEqualTo(new JsonObject(members(size)).without("member1").members())
                .hasSize(size - 1);
        assertThat(object.members()).isEqualTo(members(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Members.FEW, Members.FEW + 1, 500})
    void whatWasBuiltDoesNotChangeWithItsBuilder(int size) {
        JsonObject.Builder builder = JsonObject.builder().putAll(new JsonObject(members(size)));
        JsonObject built = builder.build();

        builder.put("member1", JsonNull.NULL).put("new", JsonNull.NULL).putIfAbsent("new", JsonValue.of("ignored"));

        assertThat(built.members()).isEqualTo(members(size));
        assertThat(builder.build().members()).hasSize(size + 1).containsEntry("new", JsonNull.NULL);
    }

    @Test
    void nobodyChangesTheMembers() {
        JsonObject object = new JsonObject(members(3));
        Map<String, JsonValue> members = object.members();

        assertThatThrownBy(() -> members.put("x", JsonNull.NULL)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.remove("member1")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(members::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.replaceAll((name, value) -> JsonNull.NULL))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(members).isEqualTo(members(3));
    }
}
