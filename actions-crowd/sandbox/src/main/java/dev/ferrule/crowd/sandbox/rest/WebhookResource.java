package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Webhooks;

/** {@code /webhook}: addresses of applications. A token is taken and never shown. */
final class WebhookResource {

    /** Whether a server says 201 or 200 is not known; clients must take either. */
    private static final int ADDED = 201;

    private final Webhooks webhooks;

    WebhookResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("POST", "/webhook", (Handler.WithBody) this::add);
        endpoints.add("GET", "/webhook/*", this::get);
        endpoints.add("DELETE", "/webhook/*", this::remove);
    }

    private Reply add(Call call) {
        return Reply.of(ADDED, "webhook", json(webhooks.add(call.application(), call.requiredText("endpointUrl"))));
    }

    private Reply get(Call call) {
        return Reply.of(200, "webhook", json(webhooks.get(call.application(), call.tail())));
    }

    private Reply remove(Call call) {
        webhooks.remove(call.application(), call.tail());
        return Reply.done();
    }

    private static ObjectNode json(Webhooks.Webhook webhook) {
        return JsonNodeFactory.instance.objectNode().put("id", webhook.id()).put("endpointUrl", webhook.endpointUrl());
    }
}
