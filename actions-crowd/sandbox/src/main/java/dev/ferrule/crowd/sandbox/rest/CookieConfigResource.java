package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ferrule.testkit.sandbox.SandboxResponse;

/** {@code /config/cookie}: how single sign-on cookies are set, which clients also call to see whether Crowd answers. */
final class CookieConfigResource {

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/config/cookie", CookieConfigResource::get);
    }

    // Without a domain: an administrator need not set one.
    private static SandboxResponse get(Call call) {
        return Answers.json(
                200, JsonNodeFactory.instance.objectNode().put("secure", false).put("name", "crowd.token_key"));
    }
}
