package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class MailchimpTrapsTest {

    private static final Play GET = Play.of(
            "get-member",
            Inputs.builder()
                    .text("audience_id", "a1b2c3d4e5")
                    .text("email", "Ann@Example.com")
                    .build());

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("mailchimp"))
                .trap("id that is worked out of an address", """
                        values:
                          member: {$from: email, as: md5}
                        """, GET, "Ann Adams", "(code Resource Not Found)")
                .trap(
                        "credential without a user",
                        "- basic: {password: connection.api_key}",
                        GET,
                        "Ann Adams",
                        "failed as authentication")
                .all();
    }
}
