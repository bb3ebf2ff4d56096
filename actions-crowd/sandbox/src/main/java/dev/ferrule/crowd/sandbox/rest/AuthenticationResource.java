package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.User;
import dev.ferrule.crowd.sandbox.directory.UserDirectory;
import dev.ferrule.testkit.sandbox.SandboxResponse;

/** {@code /authentication}: checks a user's password. */
final class AuthenticationResource {

    private final UserDirectory directory;
    private final UserJson json;

    AuthenticationResource(UserDirectory directory, UserJson json) {
        this.directory = directory;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("POST", "/authentication", (Handler.WithBody) this::authenticate);
    }

    private SandboxResponse authenticate(Call call) {
        User user = directory.authenticate(call.required("username"), UserBody.text(call.body(), "value"));
        return Answers.json(200, json.user(user, call.expands("attributes")));
    }
}
