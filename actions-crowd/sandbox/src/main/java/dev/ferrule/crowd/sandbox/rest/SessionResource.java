package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.directory.SsoSession;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;

/** {@code /session}: single sign-on. */
final class SessionResource {

    private final CrowdSettings settings;
    private final Crowd crowd;
    private final EntityJson json;
    private final Links links;

    SessionResource(CrowdSettings settings, Crowd crowd, EntityJson json, Links links) {
        this.settings = settings;
        this.crowd = crowd;
        this.json = json;
        this.links = links;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("POST", "/session", (Handler.WithBody) this::begin);
        endpoints.add("DELETE", "/session", this::endAll);
        endpoints.add("GET", "/session/*", this::get);
        endpoints.add("POST", "/session/*", (Handler.WithBody) this::validate);
        endpoints.add("DELETE", "/session/*", this::end);
    }

    private Reply begin(Call call) {
        ObjectNode body = call.body();
        SsoSession session = crowd.sessions()
                .begin(
                        call.requiredText("username"),
                        Body.text(body, "password"),
                        call.flag("validate-password", true),
                        Body.factors(body.path("validation-factors")),
                        call.number("duration", settings.sessionSeconds()));
        return Reply.of(201, "session", withName(session))
                .withHeader("Location", links.session(session.token()))
                .uncached();
    }

    /** Two clients read the whole user from this answer without asking for it. */
    private Reply get(Call call) {
        SsoSession session = crowd.sessions().get(call.tail());
        return Reply.of(
                200, "session", json.session(session, json.user(crowd.users().get(session.userName()), false)));
    }

    private Reply validate(Call call) {
        return Reply.of(200, "session", withName(crowd.sessions().validate(call.tail(), Body.factors(call.body()))))
                .uncached();
    }

    private Reply end(Call call) {
        crowd.sessions().end(call.tail());
        return Reply.done();
    }

    private Reply endAll(Call call) {
        crowd.sessions().endAll(call.required("username"), call.parameter("exclude"));
        return Reply.done();
    }

    private ObjectNode withName(SsoSession session) {
        return json.session(session, json.minimal(crowd.users().get(session.userName())));
    }
}
