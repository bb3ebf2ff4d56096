package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.User;
import dev.ferrule.crowd.sandbox.directory.Users;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import java.util.Optional;

/** {@code /user} and {@code /user/rename}. */
final class UserResource {

    private final CrowdSettings settings;
    private final Users users;
    private final EntityJson json;
    private final Links links;

    UserResource(CrowdSettings settings, Users users, EntityJson json, Links links) {
        this.settings = settings;
        this.users = users;
        this.json = json;
        this.links = links;
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

    private Reply get(Call call) {
        Optional<String> key = settings.version().hasRenameAndKeys() ? call.parameter("key") : Optional.empty();
        User user = call.parameter("username").isEmpty() && key.isPresent()
                ? users.byKey(key.get())
                : users.get(call.required("username"));
        return Reply.of(200, "user", json.user(user, call.expands("attributes")));
    }

    private Reply create(Call call) {
        User created = users.add(Body.user(call.body()));
        String location = links.user(created.name());
        return settings.version().answersCreationWithUser()
                ? Reply.of(201, "user", json.user(created, false)).withHeader("Location", location)
                : Reply.created(location);
    }

    private Reply update(Call call) {
        users.update(call.required("username"), Body.user(call.body()));
        return Reply.done();
    }

    private Reply remove(Call call) {
        users.remove(call.required("username"));
        return Reply.done();
    }

    private Reply rename(Call call) {
        String userName = call.required("username");
        String newName = call.requiredText("new-name");
        return Reply.of(200, "user", json.user(users.rename(userName, newName), false));
    }
}
