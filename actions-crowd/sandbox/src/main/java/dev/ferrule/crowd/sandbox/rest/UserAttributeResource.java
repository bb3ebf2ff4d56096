package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.UserDirectory;
import dev.ferrule.testkit.sandbox.SandboxResponse;

/** {@code /user/attribute}. */
final class UserAttributeResource {

    private final UserDirectory directory;
    private final UserJson json;

    UserAttributeResource(UserDirectory directory, UserJson json) {
        this.directory = directory;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/user/attribute", this::get);
        endpoints.add("POST", "/user/attribute", (Handler.WithBody) this::put);
        endpoints.add("DELETE", "/user/attribute", this::remove);
    }

    private SandboxResponse get(Call call) {
        return Answers.json(200, json.attributes(directory.user(call.required("username"))));
    }

    private SandboxResponse put(Call call) {
        directory.putAttributes(call.required("username"), UserBody.attributes(call.body()));
        return Answers.done();
    }

    private SandboxResponse remove(Call call) {
        directory.removeAttribute(call.required("username"), call.required("attributename"));
        return Answers.done();
    }
}
