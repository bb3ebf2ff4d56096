package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.directory.User;

/** {@code /authentication}: checks a user's password, and hears of logins that somebody else has checked. */
final class AuthenticationResource {

    private final Crowd crowd;
    private final EntityJson json;

    AuthenticationResource(Crowd crowd, EntityJson json) {
        this.crowd = crowd;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("POST", "/authentication", (Handler.WithBody) this::authenticate);
        endpoints.add("POST", "/authentication/notify", this::hearOf);
    }

    private Reply authenticate(Call call) {
        User user = crowd.logins().authenticate(call.required("username"), Body.text(call.body(), "value"));
        return Reply.of(200, "user", json.user(user, call.expands("attributes")));
    }

    private Reply hearOf(Call call) {
        crowd.users().get(call.required("username"));
        return Reply.done();
    }
}
