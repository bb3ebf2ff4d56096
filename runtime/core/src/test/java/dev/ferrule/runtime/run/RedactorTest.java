package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactorTest {

    private static JsonValue secret(String text) {
        return JsonValue.of(Secret.of(text));
    }

    @Test
    void takesOutEveryFormInWhichASecretTravels() {
        Redactor redactor = new Redactor(List.of(secret("p\"ss w%rd")));

        assertThat(redactor.redact("raw p\"ss w%rd, json p\\\"ss w%rd, form p%22ss+w%25rd, uri p%22ss%20w%25rd, "
                        + "base64 cCJzcyB3JXJk"))
                .isEqualTo("raw [redacted], json [redacted], form [redacted], uri [redacted], base64 [redacted]");
    }

    @Test
    void aSecretThatBeginsAnotherOneLeavesNothingOfItBehind() {
        Redactor redactor = new Redactor(List.of(secret("abc"), secret("abcdef")));

        assertThat(redactor.redact("abcdef abc")).isEqualTo("[redacted] [redacted]");
    }

    @Test
    void secretsInsideObjectsAndListsCount() {
        Redactor redactor = new Redactor(List.of(new JsonObject(Map.of("a", new JsonArray(List.of(secret("inner")))))));

        assertThat(redactor.redact("the inner one")).isEqualTo("the [redacted] one");
    }

    @Test
    void anEmptySecretChangesNothing() {
        assertThat(new Redactor(List.of(secret(""))).redact("text")).isEqualTo("text");
    }
}
