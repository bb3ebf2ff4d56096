package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Users;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Base64;

/** {@code /user/avatar}: everybody has the same picture here, which may be at another address. */
final class AvatarResource {

    /** A PNG of one pixel. */
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final CrowdSettings settings;
    private final Users users;

    AvatarResource(CrowdSettings settings, Users users) {
        this.settings = settings;
        this.users = users;
    }

    void addTo(Endpoints endpoints) {
        endpoints.addOfOwnForm("/user/avatar", this::get);
    }

    private Reply get(Call call) {
        users.get(call.required("username"));
        return Reply.of(settings.avatarAddress()
                .map(address -> SandboxResponse.status(303).withHeader("Location", address))
                .orElseGet(() -> SandboxResponse.status(200)
                        .withHeader("Content-Type", "image/png")
                        .withBody(Base64.getDecoder().decode(PICTURE))));
    }
}
