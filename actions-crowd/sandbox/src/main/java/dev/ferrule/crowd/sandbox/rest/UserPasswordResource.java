package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.UserDirectory;
import dev.ferrule.testkit.sandbox.SandboxResponse;

/** {@code /user/password}. */
final class UserPasswordResource {

    private final UserDirectory directory;

    UserPasswordResource(UserDirectory directory) {
        this.directory = directory;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("PUT", "/user/password", (Handler.WithBody) this::change);
        endpoints.add("DELETE", "/user/password", this::remove);
    }

    private SandboxResponse change(Call call) {
        directory.changePassword(call.required("username"), UserBody.text(call.body(), "value"));
        return Answers.done();
    }

    private SandboxResponse remove(Call call) {
        directory.removePassword(call.required("username"));
        return Answers.done();
    }
}
