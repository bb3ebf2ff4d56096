package dev.ferrule.crowd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A published client for Node, written against real servers by people who never saw this sandbox, leads one user through
 * a whole life and makes all its other calls. What it understands of the answers is the best evidence that they are Crowd's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NpmCrowdClientForeignClientIT {

    private static final String CLIENT = "atlassian-crowd-client@2.0.0";
    private static final String ODD_NAME = "new+user & co@example.com";

    private final SandboxServer server = SandboxServer.start("crowd");
    private JsonNode seen = CrowdFixture.json("{}");
    private JsonNode calls = seen;

    @BeforeAll
    void leadAUserThroughItsLife() throws IOException, InterruptedException {
        NodePackage client = NodePackage.installed(CLIENT);
        seen = client.run("crowd-client.js", server);
        calls = client.run("atlassian-crowd-client-calls.js", server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void itReadsAUserAndItsAttributes() {
        assertThat(seen.at("/got/displayname").asText()).isEqualTo("Sample User");
        assertThat(seen.at("/got/email").asText()).isEqualTo("sample@user.cool");
        assertThat(seen.path("gotWithAttributes").toString())
                .isEqualTo("{\"invalidPasswordAttempts\":0,\"requiresPasswordChange\":false}");
        assertThat(seen.path("unknown").asText()).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void itCreatesAUserOnce() {
        assertThat(seen.at("/created/username").asText()).isEqualTo(ODD_NAME);
        assertThat(seen.at("/created/lastname").asText()).isEqualTo("Größe");
        assertThat(seen.path("createdTwice").asText()).isEqualTo("INVALID_USER");
    }

    @Test
    void itUpdatesAUserButNotItsAddress() {
        assertThat(seen.at("/updated/displayname").asText()).isEqualTo("Ursula 山田");
        assertThat(seen.at("/updated/firstname").asText()).isEqualTo("Ursula");
        assertThat(seen.at("/updated/active").asBoolean()).isFalse();
        assertThat(seen.path("inactive").asText()).isEqualTo("INACTIVE_ACCOUNT");
        assertThat(seen.path("otherEmail").asText()).isEqualTo("APPLICATION_PERMISSION_DENIED");
    }

    @Test
    void itChangesAPassword() {
        assertThat(seen.path("firstLogin").asText()).isEqualTo(ODD_NAME);
        assertThat(seen.path("oldPassword").asText()).isEqualTo("INVALID_USER_AUTHENTICATION");
        assertThat(seen.path("newPassword").asText()).isEqualTo(ODD_NAME);
    }

    @Test
    void itStoresListsAndRemovesAttributes() {
        assertThat(seen.path("attributesSet").toString()).isEqualTo("{\"team\":[\"a\",\"b\"],\"level\":7}");
        assertThat(seen.path("attributesLeft").toString()).isEqualTo("{\"team\":[\"a\",\"b\"]}");
    }

    @Test
    void itRenamesAndRemovesTheUser() {
        assertThat(seen.path("renamed").asText()).isEqualTo("renamed/ürsula");
        assertThat(seen.path("oldName").asText()).isEqualTo("USER_NOT_FOUND");
        assertThat(seen.path("removed").asText()).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void itSeesThatAStrangerIsTurnedAway() {
        assertThat(seen.path("stranger").asText()).isEqualTo("APPLICATION_ACCESS_DENIED");
    }

    @Test
    void itCreatesChangesAndRemovesAGroup() {
        assertThat(calls.at("/created/description").asText()).isEqualTo("new");
        assertThat(calls.path("createdTwice").asText()).isEqualTo("INVALID_GROUP");
        assertThat(calls.at("/updated/description").asText()).isEqualTo("changed");
        assertThat(calls.at("/updated/active").asBoolean(true)).isFalse();
        assertThat(calls.at("/attributes/attributes").toString()).isEqualTo("{\"site\":\"Wien\",\"level\":3}");
        assertThat(calls.at("/attributesLeft/attributes").toString()).isEqualTo("{\"site\":\"Wien\"}");
        assertThat(calls.path("withAttributes").toString()).isEqualTo("[\"site\"]");
        assertThat(calls.path("removed").asText()).isEqualTo("GROUP_NOT_FOUND");
    }

    @Test
    void itSeesMembershipsFromTheSideOfTheUser() {
        assertThat(calls.path("groupsOfUser").toString()).isEqualTo("[\"R&D + tests\"]");
        assertThat(calls.path("nestedGroupsOfUser").toString())
                .isEqualTo("[\"engineering\",\"R&D + tests\",\"staff\"]");
        assertThat(calls.path("pageOfGroups").toString()).isEqualTo("[\"R&D + tests\"]");
        assertThat(calls.path("groupOfUser").asText()).isEqualTo("R&D + tests");
        assertThat(calls.path("addedTwice").asText()).isEqualTo("MEMBERSHIP_ALREADY_EXISTS");
        assertThat(calls.path("unknownGroup").asText()).isEqualTo("GROUP_NOT_FOUND");
        assertThat(calls.path("usersOfGroup").toString()).isEqualTo("[\"a+b & c@example.com\",\"leaver\"]");
        assertThat(calls.path("notInGroup").asText()).isEqualTo("MEMBERSHIP_NOT_FOUND");
    }

    @Test
    void itSeesMembershipsFromTheSideOfTheGroup() {
        assertThat(calls.path("userOfGroup").asText()).isEqualTo("leaver");
        assertThat(calls.path("nestedUserOfGroup").asText()).isEqualTo("a+b & c@example.com");
        assertThat(calls.path("expandedUsers").toString()).isEqualTo("[\"Lena Leaver\",\"Sample User\"]");
        assertThat(calls.path("nestedUsersOfGroup").toString())
                .isEqualTo("[\"a+b & c@example.com\",\"dated\",\"jürgen\",\"sampleuser\"]");
    }

    @Test
    void itPutsGroupsIntoGroups() {
        assertThat(calls.path("parents").toString()).isEqualTo("[\"staff\"]");
        assertThat(calls.path("parent").asText()).isEqualTo("staff");
        assertThat(calls.path("nestedParents").toString()).isEqualTo("[\"engineering\",\"staff\"]");
        assertThat(calls.path("children").toString()).isEqualTo("[\"R&D + tests\",\"retired\"]");
        assertThat(calls.path("child").asText()).isEqualTo("retired");
        assertThat(calls.path("nestedChildren").toString()).isEqualTo("[\"engineering\",\"R&D + tests\",\"retired\"]");
        assertThat(calls.path("circle").asText()).isEqualTo("INVALID_MEMBERSHIP");
        assertThat(calls.path("memberships").asText()).contains("<membership group=\"R&amp;D + tests\">");
    }

    @Test
    void itBeginsValidatesAndEndsSessions() {
        assertThat(calls.path("sessionSeconds").asInt()).isEqualTo(60);
        assertThat(calls.path("sessionUser").asText()).isEqualTo("sample@user.cool");
        assertThat(calls.path("validated").asBoolean()).isTrue();
        assertThat(calls.path("elsewhere").asText()).isEqualTo("INVALID_SSO_TOKEN");
        assertThat(calls.path("ended").asText()).isEqualTo("INVALID_SSO_TOKEN");
        assertThat(calls.path("endedToo").asText()).isEqualTo("INVALID_SSO_TOKEN");
    }

    @Test
    void itSearchesAndSendsMails() {
        assertThat(calls.path("foundUsers").toString()).isEqualTo("[\"leaver\"]");
        assertThat(calls.path("foundWholeUsers").toString()).isEqualTo("[\"sample@user.cool\"]");
        assertThat(calls.path("foundGroups").toString()).isEqualTo("[\"R&D + tests\"]");
        assertThat(calls.path("foundWholeGroups")).hasSize(3);
        assertThat(calls.path("noAddress").asText()).isEqualTo("INVALID_EMAIL");
        assertThat(calls.at("/cookie/name").asText()).isEqualTo("crowd.token_key");
    }
}
