package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class KeycloakUsersTrapsTest {

    private static final Play UPDATE = Play.of(
            "update-user",
            Inputs.builder()
                    .text("user_id", "0b7c3f6e-8f5d-4c0e-9a51-000000000001")
                    .text("email", "b@example.com")
                    .build());

    private static Play create(String name) {
        return Play.of("create-user", Inputs.builder().text("username", name).build());
    }

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("keycloak-users"))
                .trap(
                        "success without a body",
                        create("Ann").setting("prefix", "/auth"),
                        "\"username\":\"ann\"",
                        "body is empty")
                .trap("somebody who is there already", create("Bob"), "failed as exists", "failed as conflict")
                .trap(
                        "id at the end of an address",
                        "take: {id: {$from: header.Location}}",
                        create("Ann"),
                        "\"username\":\"ann\"",
                        "answered 404")
                .trap(
                        "pages that are counted in items",
                        "next: {url: body.next}",
                        Play.of("list-users").setting("users", "150"),
                        "after 3 requests",
                        "after 2 requests")
                .trap(
                        "change of a part where the service replaces the whole",
                        "body: {json: {}}",
                        UPDATE,
                        "\"username\":\"bob\"",
                        "\"email\":\"b@example.com\"")
                .all();
    }
}
