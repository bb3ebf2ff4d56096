package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Reason;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.directory.User;
import dev.ferrule.crowd.sandbox.directory.UserDirectory;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Optional;

/** {@code /user} and {@code /user/rename}. */
final class UserResource {

    private final CrowdSettings settings;
    private final UserDirectory directory;
    private final UserJson json;

    UserResource(CrowdSettings settings, UserDirectory directory, UserJson json) {
        this.settings = settings;
        this.directory = directory;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/user", this::get);
        endpoints.add("POST", "/user", (Handler.WithBody) this::create);
        endpoints.add("PUT", "/user", (Handler.WithBody) this::update);
        endpoints.add("DELETE", "/user", this::remove);
        if (settings.version().hasRenameAndKeys()) {
            endpoints.add("POST", "/user/rename", (Handler.WithBody) this::rename);
        }
    }

    private SandboxResponse get(Call call) {
        Optional<String> key = settings.version().hasRenameAndKeys() ? call.parameter("key") : Optional.empty();
        User user = call.parameter("username").isEmpty() && key.isPresent()
                ? directory.userByKey(key.get())
                : directory.user(call.required("username"));
        return Answers.json(200, json.user(user, call.expands("attributes")));
    }

    private SandboxResponse create(Call call) {
        User created = directory.add(UserBody.draft(call.body()));
        SandboxResponse response = settings.version().answersCreationWithUser()
                ? Answers.json(201, json.user(created, false))
                : SandboxResponse.status(201);
        return response.withHeader("Location", json.location(created));
    }

    private SandboxResponse update(Call call) {
        directory.update(call.required("username"), UserBody.draft(call.body()));
        return Answers.done();
    }

    private SandboxResponse remove(Call call) {
        directory.remove(call.required("username"));
        return Answers.done();
    }

    private SandboxResponse rename(Call call) {
        String userName = call.required("username");
        String newName = UserBody.text(call.body(), "new-name");
        if (newName == null) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "The member <new-name> of the body is missing");
        }
        return Answers.json(200, json.user(directory.rename(userName, newName), false));
    }
}
