package dev.ferrule.crowd;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.connector.ConnectorTests;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What comes from the spec; the profile {@code connectors} tries each fault at every request. */
class CrowdConnectorTest {
    @TestFactory
    Stream<DynamicNode> connector() {
        return tests().faultsSpread().all();
    }

    /** The tests, with the passwords and tokens that the sandbox knows. */
    static ConnectorTests tests() {
        return ConnectorTests.of(Path.of("src/main/connector"))
                .sandbox(new CrowdWithHistory())
                .inputs("add-user", newUser())
                .inputs("authenticate-user", login("sampleuser", "user-password"))
                .inputs("create-session", login("sampleuser", "user-password"))
                .inputs("get-session", session())
                .inputs("validate-session", session())
                .inputs("invalidate-session", session());
    }

    /** What a person who is added usually has. */
    private static Inputs newUser() {
        return Inputs.builder()
                .text("username", "newuser")
                .secret("password", Secret.of("n3w-p4ssword"))
                .text("first_name", "New")
                .text("last_name", "User")
                .text("email", "new.user@example.com")
                .map("attributes", Map.of("attributes", List.of(Map.of("name", "office", "values", List.of("Berlin")))))
                .build();
    }

    private static Inputs login(String user, String password) {
        return Inputs.builder()
                .text("username", user)
                .secret("password", Secret.of(password))
                .build();
    }

    private static Inputs session() {
        return Inputs.builder()
                .secret("token", Secret.of(CrowdWithHistory.TOKEN))
                .build();
    }
}
