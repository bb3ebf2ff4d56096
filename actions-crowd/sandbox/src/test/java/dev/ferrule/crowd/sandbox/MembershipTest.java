package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertCreated;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Users in groups. In the sample data, R&amp;D + tests is in engineering, and engineering in staff. */
class MembershipTest {

    private static final String RESEARCH = "R%26D%20%2B%20tests";
    private static final String RESEARCHER = "a%2Bb%20%26%20c%40example.com";

    @Test
    void directMembersAreInTheGroupItselfAndNestedOnesInGroupsInIt() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.names("/group/user/direct?groupname=staff")).containsExactly("sampleuser");
            assertThat(crowd.names("/group/user/nested?groupname=staff"))
                    .containsExactly("a+b & c@example.com", "dated", "jürgen", "sampleuser");
            assertThat(crowd.names("/user/group/direct?username=" + RESEARCHER)).containsExactly("R&D + tests");
            assertThat(crowd.names("/user/group/nested?username=" + RESEARCHER))
                    .containsExactly("engineering", "R&D + tests", "staff");
            assertThat(crowd.names("/user/group/nested?username=leaver")).isEmpty();
        }
    }

    @Test
    void aListHoldsNamesAndLinksUnlessItIsExpanded() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.get("/group/user/direct?groupname=" + RESEARCH).body())
                    .isEqualTo("{\"expand\":\"user\",\"users\":[{\"link\":{\"href\":"
                            + "\"https://crowdserver/crowd/rest/usermanagement/1/user?username="
                            + "a%2Bb+%26+c@example.com\",\"rel\":\"self\"},\"name\":\"a+b & c@example.com\"}]}");
            assertThat(CrowdFixture.json(crowd.get("/group/user/direct?groupname=staff&expand=user"))
                            .at("/users/0"))
                    .isEqualTo(crowd.user("sampleuser"));
            assertThat(CrowdFixture.json(crowd.get("/user/group/direct?username=sampleuser&expand=group"))
                            .at("/groups/0"))
                    .isEqualTo(CrowdFixture.json(crowd.get("/group?groupname=staff")));
        }
    }

    @Test
    void whoIsAskedForAloneIsTheAnswerAndNoList() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.get("/user/group/nested?groupname=STAFF&username=dated")
                            .body())
                    .isEqualTo("{\"link\":{\"href\":"
                            + "\"https://crowdserver/crowd/rest/usermanagement/1/group?groupname=staff\",\"rel\":\"self\"},"
                            + "\"name\":\"staff\"}");
            assertThat(CrowdFixture.json(crowd.get("/group/user/direct?groupname=staff&username=SampleUser"))
                            .path("name")
                            .asText())
                    .isEqualTo("sampleuser");
        }
    }

    @Test
    void whoIsNoMemberIsNotFound() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String message = "The child entity <dated> is not a member of the parent <staff>";
            assertRefused(
                    crowd.get("/user/group/direct?groupname=staff&username=dated"),
                    404,
                    "MEMBERSHIP_NOT_FOUND",
                    message);
            assertRefused(
                    crowd.get("/group/user/direct?groupname=staff&username=dated"),
                    404,
                    "MEMBERSHIP_NOT_FOUND",
                    message);
            assertRefused(crowd.get("/user/group/direct?username=nobody"), 404, "USER_NOT_FOUND");
            assertRefused(crowd.get("/group/user/nested?groupname=none"), 404, "GROUP_NOT_FOUND");
        }
    }

    @Test
    void aUserIsAddedFromEitherSide() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertCreated(
                    crowd.post("/group/user/direct?groupname=staff", "{\"name\": \"Leaver\"}"),
                    "/group/user/direct?groupname=staff&username=leaver");
            assertCreated(
                    crowd.post("/user/group/direct?username=leaver", "{\"name\": \"R&D + tests\"}"),
                    "/user/group/direct?username=leaver&groupname=R%26D+%2B+tests");

            assertThat(crowd.names("/user/group/direct?username=leaver")).containsExactly("R&D + tests", "staff");
        }
    }

    @Test
    void whoeverTheAddressNamesAndIsMissingIsA404AndWhoeverTheBodyNamesA400() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(
                    crowd.post("/group/user/direct?groupname=staff", "{\"name\": \"fake\"}"),
                    400,
                    "USER_NOT_FOUND",
                    "User <fake> does not exist");
            assertRefused(
                    crowd.post("/group/user/direct?groupname=Fake", "{\"name\": \"leaver\"}"),
                    404,
                    "GROUP_NOT_FOUND",
                    "Group <Fake> does not exist");
            assertRefused(
                    crowd.post("/user/group/direct?username=leaver", "{\"name\": \"fake\"}"), 400, "GROUP_NOT_FOUND");
            assertRefused(
                    crowd.post("/user/group/direct?username=fake", "{\"name\": \"staff\"}"), 404, "USER_NOT_FOUND");
            assertRefused(crowd.post("/user/group/direct?username=leaver", "{}"), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void addingAMemberAgainIsAConflictOnNewerServersOnly() {
        try (CrowdFixture crowd = CrowdFixture.crowd();
                CrowdFixture old = CrowdFixture.crowd("2.3.3")) {
            String body = "{\"name\": \"sampleuser\"}";
            assertRefused(crowd.post("/group/user/direct?groupname=staff", body), 409, "MEMBERSHIP_ALREADY_EXISTS");
            assertThat(old.post("/group/user/direct?groupname=staff", body).statusCode())
                    .isEqualTo(201);
            assertThat(old.names("/group/user/direct?groupname=staff")).containsExactly("sampleuser");
        }
    }

    @Test
    void aMemberIsRemovedFromEitherSideOnce() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String fromGroup = "/group/user/direct?groupname=staff&username=sampleuser";
            assertDoneWithoutBody(crowd.delete(fromGroup));
            assertRefused(crowd.delete(fromGroup), 404, "MEMBERSHIP_NOT_FOUND");
            assertDoneWithoutBody(crowd.delete("/user/group/direct?username=dated&groupname=engineering"));
            assertRefused(crowd.delete("/user/group/direct?username=nobody&groupname=staff"), 404, "USER_NOT_FOUND");
            assertRefused(crowd.delete("/user/group/direct?username=dated&groupname=none"), 404, "GROUP_NOT_FOUND");
            assertThat(crowd.names("/group/user/nested?groupname=staff"))
                    .containsExactly("a+b & c@example.com", "jürgen");
        }
    }

    @Test
    void aRenamedUserStaysInItsGroupsAndARemovedOneDoesNot() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.post("/user/rename?username=sampleuser", "{\"new-name\": \"renamed\"}");
            assertThat(crowd.names("/group/user/direct?groupname=staff")).containsExactly("renamed");

            crowd.delete("/user?username=renamed");
            crowd.post("/user", "{\"name\": \"renamed\", \"password\": {\"value\": \"x\"}}");
            assertThat(crowd.names("/user/group/direct?username=renamed")).isEmpty();
        }
    }

    @Test
    void aListIsCutAt1000WithoutAWord() {
        StringBuilder users = new StringBuilder();
        StringBuilder names = new StringBuilder();
        IntStream.range(0, 1002).forEach(i -> {
            users.append(i == 0 ? "" : ",").append("{'name': 'u%04d'}".formatted(i));
            names.append(i == 0 ? "" : ",").append("'u%04d'".formatted(i));
        });
        try (CrowdFixture crowd = CrowdFixture.crowdOf("{'directories': [{'name': 'D', 'users': [" + users
                + "], 'groups': [{'name': 'g', 'users': [" + names + "]}]}]}")) {
            for (String list : new String[] {"/group/user/direct?groupname=g", "/search?entity-type=user"}) {
                assertThat(crowd.names(list)).hasSize(1000).startsWith("u0000").endsWith("u0999");
                assertThat(crowd.names(list + "&start-index=1000")).containsExactly("u1000", "u1001");
                assertThat(crowd.names(list + "&start-index=1002")).isEmpty();
                assertThat(crowd.names(list + "&start-index=2&max-results=2")).containsExactly("u0002", "u0003");
                assertThat(crowd.names(list + "&max-results=-1")).hasSize(1002);
            }
            assertRefused(crowd.get("/group/user/direct?groupname=g&start-index=x"), 400, "ILLEGAL_ARGUMENT");
        }
    }
}
