package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.PlannedRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent for values that a list or a test decides about; {@link FeaturesTest} holds that generated Java does the same. */
class ValuesFeatureTest {

    private final LoweredConnector mailing = Lowering.lower(FeaturesTest.read(FeaturesTest.FEATURES.resolve("values")));

    private List<PlannedRequest> plan(String action, Inputs.Builder inputs) {
        try (Connection connection = Connection.to(mailing.connector())
                .field("base_url", "https://mail.example.com")
                .open()) {
            return connection.plan(mailing.action(action).orElseThrow(), inputs.build());
        }
    }

    private static Inputs.Builder mail() {
        return Inputs.builder()
                .list("recipients", List.of(" Ann@example.com", "bo@example.com"))
                .text("subject", "Hello");
    }

    private static JsonValue json(String text) {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListIsMadeFromAListAndWhatIsNotGivenIsNotSent() {
        PlannedRequest request = plan("send-mail", mail()).get(0);

        assertThat(request.body()).contains(json("""
                {"to": [{"address": "ann@example.com"}, {"address": "bo@example.com"}],
                 "from": "nobody@example.com", "tracked": false, "subject": "Hello"}
                """));
        assertThat(request.headers()).extracting(header -> header.name()).doesNotContain("X-Priority");
    }

    @Test
    void aListIsMadeFromAMappingAndTestsChooseValues() {
        PlannedRequest request = plan(
                        "send-mail",
                        mail().text("subject", "Offer")
                                .text("reply_to", "me@example.com")
                                .flag("urgent", true)
                                .value("headers", json("{\"X-A\": 1, \"X-B\": \"two\"}")))
                .get(0);

        assertThat(request.body()).contains(json("""
                {"to": [{"address": "ann@example.com"}, {"address": "bo@example.com"}],
                 "headers": ["X-A: 1", "X-B: two"], "from": "me@example.com", "tracked": true, "subject": "Offer"}
                """));
        assertThat(request.headers()).extracting(Object::toString).contains("X-Priority: high");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> plan("send-mail", mail().text("headers", "X-A: 1")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Headers must be a list");
    }

    @Test
    void aPlanNamesWhatAnAnswerWillDecide() {
        PlannedRequest request = plan(
                        "search-mails",
                        Inputs.builder().text("subject", "it's \\ \"x\"").text("labels", "a,b"))
                .get(1);

        assertThat(request.body().orElseThrow().toString())
                .contains("\"SELECT Id FROM Mail WHERE Subject = 'it\\\\'s \\\\\\\\ \\\\\\\"x\\\\\\\"'\"")
                .contains("\"labels\":[\"a\",\"b\"]")
                .contains("\"lists\":[\"{decided by an earlier answer}\"]");
    }
}
