package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import org.junit.jupiter.api.Test;

/** An application sees several directories as one, in its order. */
class DirectoriesTest {

    private static final String TWO = """
            {"directories": [
              {"id": 1, "name": "LDAP", "deny": ["CREATE_USER", "UPDATE_USER", "CREATE_GROUP"],
               "users": [{"name": "ann", "display-name": "Ann of LDAP", "external-id": "e1"}, {"name": "lea"}],
               "groups": [{"name": "all", "users": ["ann", "lea"]}]},
              {"id": 2, "name": "Internal",
               "users": [{"name": "Ann", "display-name": "Ann within", "external-id": "e2"}, {"name": "bob"}],
               "groups": [{"name": "all", "users": ["Ann", "bob"]}, {"name": "own", "users": ["Ann"]}]}
            ]}""";

    private static CrowdFixture two() {
        return CrowdFixture.crowd(SandboxOptions.defaults().with("data", TWO).with("show-directory", "true"));
    }

    @Test
    void theFirstOfOneNameIsTheOneThatIsSeen() {
        try (CrowdFixture crowd = two()) {
            assertThat(crowd.user("ANN").path("display-name").asText()).isEqualTo("Ann of LDAP");
            assertThat(crowd.user("ann").path("key").asText()).isEqualTo("1:e1");
            assertThat(crowd.user("ann").path("directory-name").asText()).isEqualTo("LDAP");
            assertThat(crowd.user("bob").path("directory-id").asLong()).isEqualTo(2);
            assertThat(crowd.names("/search?entity-type=user")).containsExactly("ann", "bob", "lea");
            assertRefused(crowd.get("/user?key=2:e2"), 404, "USER_NOT_FOUND");
        }
    }

    @Test
    void aUserIsChangedWhereItIsFoundAndThatDirectoryIsNamedWhenItRefuses() {
        try (CrowdFixture crowd = two()) {
            assertRefused(
                    crowd.put("/user?username=ann", "{\"name\": \"ann\"}"),
                    403,
                    "APPLICATION_PERMISSION_DENIED",
                    "Application <ferrule> is not allowed to update users in directory <LDAP>");
            assertDoneWithoutBody(crowd.put("/user?username=bob", "{\"name\": \"bob\"}"));
        }
    }

    @Test
    void whatIsNewGoesWhereTheApplicationMayPutIt() {
        try (CrowdFixture crowd = two()) {
            crowd.post("/user", "{\"name\": \"cleo\", \"password\": {\"value\": \"x\"}}");
            assertThat(crowd.user("cleo").path("directory-name").asText()).isEqualTo("Internal");
            crowd.post("/group", "{\"name\": \"new\"}");
            assertThat(crowd.post("/group/user/direct?groupname=new", "{\"name\": \"bob\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aHiddenUserIsNobodysMember() {
        try (CrowdFixture crowd = two()) {
            assertThat(crowd.names("/group/user/direct?groupname=all")).containsExactly("ann", "bob", "lea");
            assertThat(crowd.names("/group/user/direct?groupname=own")).isEmpty();
            assertThat(crowd.names("/user/group/direct?username=ann")).containsExactly("all");
        }
    }

    @Test
    void afterTheFirstIsRemovedTheNextOfItsNameIsSeen() {
        try (CrowdFixture crowd = two()) {
            assertDoneWithoutBody(crowd.delete("/user?username=ann"));
            assertThat(crowd.user("ann").path("display-name").asText()).isEqualTo("Ann within");
            assertThat(crowd.names("/user/group/direct?username=ann")).containsExactly("all", "own");
        }
    }
}
