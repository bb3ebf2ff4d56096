package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertCreated;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertPage;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Groups in groups. In the sample data, R&amp;D + tests is in engineering, and engineering in staff. */
class NestedGroupTest {

    private static final String RESEARCH = "R%26D%20%2B%20tests";

    @Test
    void childrenAndParentsAreListedDirectAndNested() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.names("/group/child-group/direct?groupname=staff")).containsExactly("engineering");
            assertThat(crowd.names("/group/child-group/nested?groupname=staff"))
                    .containsExactly("engineering", "R&D + tests");
            assertThat(crowd.names("/group/parent-group/direct?groupname=" + RESEARCH))
                    .containsExactly("engineering");
            assertThat(crowd.names("/group/parent-group/nested?groupname=" + RESEARCH))
                    .containsExactly("engineering", "staff");
            assertRefused(crowd.get("/group/child-group/direct?groupname=none"), 404, "GROUP_NOT_FOUND");
        }
    }

    @Test
    void oneOfThemCanBeAskedForAlone() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertName(
                    crowd.get("/group/child-group/direct?groupname=staff&child-groupname=engineering"), "engineering");
            assertName(
                    crowd.get("/group/parent-group/nested?groupname=" + RESEARCH + "&parent-groupname=staff"), "staff");
            assertRefused(
                    crowd.get("/group/child-group/direct?groupname=staff&child-groupname=retired"),
                    404,
                    "MEMBERSHIP_NOT_FOUND");
            assertRefused(
                    crowd.get("/group/parent-group/direct?groupname=" + RESEARCH + "&parent-groupname=staff"),
                    404,
                    "MEMBERSHIP_NOT_FOUND");
        }
    }

    @Test
    void theDirectParentIsKnownUnderTwoParameters() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String parents = "/group/parent-group/direct?groupname=engineering";
            assertName(crowd.get(parents + "&child-groupname=staff"), "staff");
            assertName(crowd.get(parents + "&parent-groupname=staff"), "staff");
        }
    }

    @Test
    void aGroupIsPutIntoAnotherFromEitherSide() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertCreated(
                    crowd.post("/group/child-group/direct?groupname=engineering", "{\"name\": \"retired\"}"),
                    "/group/child-group/direct?groupname=engineering&child-groupname=retired");
            assertCreated(
                    crowd.post("/group/parent-group/direct?groupname=retired", "{\"name\": \"staff\"}"),
                    "/group/parent-group/direct?groupname=retired&parent-groupname=staff");
            assertThat(crowd.names("/group/parent-group/direct?groupname=retired"))
                    .containsExactly("engineering", "staff");
            assertRefused(
                    crowd.post("/group/parent-group/direct?groupname=retired", "{\"name\": \"staff\"}"),
                    409,
                    "MEMBERSHIP_ALREADY_EXISTS");
        }
    }

    @Test
    void aMissingGroupIsA404InTheAddressAndA400InTheBody() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            for (String side : new String[] {"child-group", "parent-group"}) {
                String path = "/group/" + side + "/direct?groupname=";
                assertRefused(crowd.post(path + "none", "{\"name\": \"staff\"}"), 404, "GROUP_NOT_FOUND");
                assertRefused(crowd.post(path + "staff", "{\"name\": \"none\"}"), 400, "GROUP_NOT_FOUND");
            }
        }
    }

    @Test
    void noGroupComesToBeInItself() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String children = "/group/child-group/direct?groupname=" + RESEARCH;
            assertRefused(crowd.post(children, "{\"name\": \"R&D + tests\"}"), 400, "INVALID_MEMBERSHIP");
            assertRefused(crowd.post(children, "{\"name\": \"staff\"}"), 400, "INVALID_MEMBERSHIP");
            assertRefused(
                    crowd.post("/group/parent-group/direct?groupname=staff", "{\"name\": \"engineering\"}"),
                    400,
                    "INVALID_MEMBERSHIP");
        }
    }

    @Test
    void someDirectoriesDoNotNest() {
        try (CrowdFixture crowd = CrowdFixture.crowdOf("{'directories': [{'name': 'LDAP', 'nested-groups': false,"
                + " 'groups': [{'name': 'a'}, {'name': 'b'}]}]}")) {
            assertRefused(
                    crowd.post("/group/child-group/direct?groupname=a", "{\"name\": \"b\"}"),
                    400,
                    "NESTED_GROUPS_NOT_SUPPORTED");
        }
    }

    @Test
    void aGroupIsTakenOutOnTheSideOfTheChildOnly() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String child = "/group/child-group/direct?groupname=staff&child-groupname=engineering";
            assertDoneWithoutBody(crowd.delete(child));
            assertRefused(crowd.delete(child), 404, "MEMBERSHIP_NOT_FOUND");
            assertThat(crowd.names("/group/user/nested?groupname=staff")).containsExactly("sampleuser");
            assertPage(crowd.delete("/group/parent-group/direct?groupname=a&parent-groupname=b"), 405);
        }
    }

    @Test
    void allMembershipsComeInXmlWhateverIsAskedFor() {
        try (CrowdFixture crowd = CrowdFixture.crowdOf("{'directories': [{'name': 'D', 'users': [{'name': 'a<b'}],"
                + " 'groups': [{'name': 'g & h', 'users': ['a<b'], 'groups': ['i']}, {'name': 'i'}]}]}")) {
            HttpResponse<String> response = crowd.get("/group/membership");

            assertThat(CrowdFixture.header(response, "Content-Type")).isEqualTo("application/xml");
            String rest = "https://crowdserver/crowd/rest/usermanagement/1";
            assertThat(response.body())
                    .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><memberships>"
                            + "<membership group=\"g &amp; h\"><users><user name=\"a&lt;b\"><link href=\"" + rest
                            + "/user?username=a%3Cb\" rel=\"self\"/></user></users><groups><group name=\"i\">"
                            + "<link href=\"" + rest + "/group?groupname=i\" rel=\"self\"/></group></groups>"
                            + "</membership><membership group=\"i\"><users/><groups/></membership>"
                            + "</memberships>");
        }
    }

    private static void assertName(HttpResponse<String> response, String name) {
        assertThat(CrowdFixture.json(response).path("name").asText()).isEqualTo(name);
    }
}
