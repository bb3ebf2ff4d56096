package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;

/** {@code /config/cookie}: how single sign-on cookies are set, which clients also call to see whether Crowd answers. */
final class CookieConfigResource {

    private final CrowdSettings settings;

    CookieConfigResource(CrowdSettings settings) {
        this.settings = settings;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/config/cookie", this::get);
    }

    private Reply get(Call call) {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        // An administrator need not set a domain.
        settings.cookieDomain().ifPresent(domain -> config.put("domain", domain));
        return Reply.of(
                200,
                "cookie-config",
                config.put("secure", settings.cookieSecure()).put("name", "crowd.token_key"));
    }
}
