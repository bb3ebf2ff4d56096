package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.testkit.sandbox.SandboxResponse;

/** The forms that Crowd's answers have. */
final class Answers {

    private Answers() {}

    /** Crowd adds the charset; clients that compare the type as a whole have stumbled over it. */
    static SandboxResponse json(int status, JsonNode body) {
        return SandboxResponse.json(status, body).withHeader("Content-Type", "application/json;charset=UTF-8");
    }

    static SandboxResponse done() {
        return SandboxResponse.status(204);
    }

    static SandboxResponse refusal(Refusal refusal) {
        return json(
                refusal.status(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("reason", refusal.reason().name())
                        .put("message", refusal.text()));
    }
}
