package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import org.junit.jupiter.api.Test;

/** Lists whose entries are told apart by a member. */
class EntriesByAMemberTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("entries-by-a-member");

    private static SandboxResponse answer(String json) {
        return json(200, json.replace('\'', '"'));
    }

    private static JsonValue run(String action, Inputs inputs, SandboxResponse... answers) {
        try (SandboxServer mill = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", mill.baseUrl())
                        .open()) {
            return connection.run(SPEC.action(action), inputs);
        }
    }

    private static JsonValue order(String json) {
        return run("get-order", Inputs.builder().text("id", "7").build(), answer(json));
    }

    @Test
    void theLinkOfARelationIsFollowedWhereverItStands() {
        JsonValue orders = run(
                "list-orders",
                Inputs.NONE,
                answer(
                        "{'orders': [1], 'links': [{'rel': 'self', 'href': '/'}, {'rel': 'next', 'href': '/orders?p=2'}]}"),
                answer("{'orders': [2], 'links': [{'rel': 'prev', 'href': '/orders'}]}"));

        assertThat(orders).hasToString("[1,2]");
    }

    @Test
    void theFirstEntryThatFitsCounts() {
        assertThat(order("""
                        {'links': [3, {'rel': ['pay by.card']}, {'rel': 'pay by.card', 'href': 'a'}, {'rel': 'pay by.card', 'href': 'b'}],
                         'fields': [{'field.id': 70, 'value': 1}, {'field.id': 7, 'value': 2}, {'rush': true, 'value': 'yes'}],
                         'parties': [{'role': 'seller', 'contacts': [{'mail': 's'}]},
                                     {'role': 'buyer', 'contacts': [{'mail': 'b'}, {}, {'mail': 'c'}]}]}"""))
                .hasToString("{\"pay\":\"a\",\"weight\":2,\"rush\":\"yes\",\"first_mails\":[\"b\",\"c\"]}");
    }

    @Test
    void whereNoneFitsOrThereIsNoListNothingIsFound() {
        assertThat(order("{'links': {'rel': 'pay by.card', 'href': 'a'}, 'fields': [], 'parties': [{'role': null}]}"))
                .hasToString("{\"rush\":\"none\"}");
    }

    @Test
    void aRuleAsksForOneEntry() {
        ConnectorException thrown = catchThrowableOfType(
                ConnectorException.class,
                () -> order(
                        "{'notices': [{'level': 'info', 'text': 'Hello.'}, {'level': 'error', 'text': 'Closed.'}]}"));

        assertThat(thrown.failure().message()).isEqualTo("Closed.");
        assertThat(order("{'notices': [{'level': 'info', 'text': 'Hello.'}]}")).hasToString("{\"rush\":\"none\"}");
    }
}
