package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The same resources in XML, for clients that do not speak JSON. */
class XmlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String REST = "https://crowdserver/crowd/rest/usermanagement/1";

    @Test
    void namesAreAttributesThereAndListsRepeatAnElement() {
        try (CrowdFixture crowd = CrowdFixture.crowd("4.4")) {
            crowd.post(
                    "/group/attribute?groupname=retired",
                    "{\"attributes\": [{\"name\": \"a\", \"values\": [\"1\", \"<2>\"]}]}");
            HttpResponse<String> response = get(crowd, "/group?groupname=retired&expand=attributes");

            assertThat(CrowdFixture.header(response, "Content-Type")).isEqualTo("application/xml");
            String attributes = REST + "/group/attribute?groupname=retired";
            assertThat(response.body())
                    .isEqualTo(HEAD + "<group expand=\"attributes\" name=\"retired\">"
                            + link(REST + "/group?groupname=retired") + "<type>GROUP</type><active>false</active>"
                            + "<attributes>" + link(attributes) + "<attribute name=\"a\">"
                            + link(attributes + "&amp;attributename=a")
                            + "<values><value>1</value><value>&lt;2&gt;</value></values></attribute></attributes>"
                            + "</group>");
        }
    }

    @Test
    void listsErrorsAndSettingsComeInXmlToo() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(get(crowd, "/group/user/direct?groupname=staff").body())
                    .isEqualTo(HEAD + "<users expand=\"user\"><user name=\"sampleuser\">"
                            + link(REST + "/user?username=sampleuser") + "</user></users>");
            assertThat(get(crowd, "/group/user/direct?groupname=retired").body())
                    .isEqualTo(HEAD + "<users expand=\"user\"/>");
            assertThat(get(crowd, "/user?username=a<b".replace("<", "%3C")).body())
                    .isEqualTo(HEAD + "<error><reason>USER_NOT_FOUND</reason>"
                            + "<message>User &lt;a&lt;b&gt; does not exist</message></error>");
            assertThat(get(crowd, "/config/cookie").body())
                    .isEqualTo(
                            HEAD + "<cookie-config><secure>false</secure><name>crowd.token_key</name></cookie-config>");
        }
    }

    @Test
    void eventsHaveNamesInXml() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String token =
                    CrowdFixture.json(crowd.get("/event")).path("newEventToken").asText();
            assertThat(get(crowd, "/event").body())
                    .isEqualTo(HEAD + "<events incrementalSynchronisationAvailable=\"true\" newEventToken=\"" + token
                            + "\"/>");
            crowd.delete("/user/attribute?username=sampleuser&attributename=invalidPasswordAttempts");
            crowd.delete("/user/group/direct?username=sampleuser&groupname=staff");
            crowd.delete("/user?username=sampleuser");
            assertThat(get(crowd, "/event/" + token).body())
                    .startsWith(HEAD + "<events newEventToken=\"")
                    .contains("<parentGroups expand=\"group\"><group name=\"staff\">")
                    .contains("<deletedAttributes><attribute name=\"invalidPasswordAttempts\"/></deletedAttributes>")
                    .contains("<userMembershipEvent><operation>DELETED</operation><childUser name=\"sampleuser\">")
                    .contains(
                            "<userEvent><operation>DELETED</operation><user expand=\"attributes\" name=\"sampleuser\">");
        }
    }

    @Test
    void aWebhookIsRegisteredInXml() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String shown =
                    HEAD + "<webhook><id>1</id><endpointUrl>https://app.example.com/?a&amp;b</endpointUrl></webhook>";
            assertThat(send(
                                    crowd,
                                    "POST",
                                    "/webhook",
                                    "<webhook><endpointUrl>https://app.example.com/?a&amp;b</endpointUrl>"
                                            + "<token>s3cret</token></webhook>")
                            .body())
                    .isEqualTo(shown);
            assertThat(get(crowd, "/webhook/1").body()).isEqualTo(shown);
            assertThat(get(crowd, "/webhook/2").body())
                    .isEqualTo(HEAD + "<error><reason>WEBHOOK_NOT_FOUND</reason>"
                            + "<message>Webhook &lt;2&gt; does not exist</message></error>");
        }
    }

    @Test
    void theSuffixAsksForXmlToo() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.get("/user.xml?username=sampleuser").body()).startsWith(HEAD + "<user ");
        }
    }

    @Test
    void aUserIsCreatedAndChangedInXml() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> created = send(
                    crowd,
                    "POST",
                    "/user",
                    HEAD + "<user name=\"ann\" expand=\"attributes\"><first-name>Ann</first-name>"
                            + "<email>ann@example.com</email><password><value>x&amp;y</value></password>"
                            + "<attributes><attribute name=\"team\"><values><value>a</value><value>b</value></values>"
                            + "</attribute></attributes></user>");
            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(created.body()).startsWith(HEAD + "<user ");
            assertThat(crowd.canLogIn("ann", "x&y")).isTrue();
            assertThat(CrowdFixture.json(crowd.get("/user/attribute?username=ann"))
                            .at("/attributes/0/values/1")
                            .asText())
                    .isEqualTo("b");

            assertThat(send(crowd, "POST", "/user/rename?username=ann", "<new-name>anna</new-name>")
                            .statusCode())
                    .isEqualTo(200);
            assertDoneWithoutBody(
                    send(crowd, "PUT", "/user/password?username=anna", "<password><value>z</value></password>"));
            assertThat(crowd.canLogIn("anna", "z")).isTrue();
        }
    }

    @Test
    void sessionsAndSearchesAreAskedForInXml() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> session = send(
                    crowd,
                    "POST",
                    "/session",
                    "<authentication-context><username>sampleuser</username><password>user-password</password>"
                            + "<validation-factors><validation-factor><name>remote_address</name>"
                            + "<value>127.0.0.1</value></validation-factor></validation-factors></authentication-context>");
            assertThat(session.statusCode()).isEqualTo(201);
            assertThat(session.body()).contains("<token>").contains("<user name=\"sampleuser\">");

            HttpResponse<String> found = send(
                    crowd,
                    "POST",
                    "/search?entity-type=user",
                    "<boolean-search-restriction><boolean-logic>or</boolean-logic><restrictions>"
                            + "<property-search-restriction><property><name>name</name><type>STRING</type></property>"
                            + "<match-mode>CONTAINS</match-mode><value>leav</value></property-search-restriction>"
                            + "</restrictions></boolean-search-restriction>");
            assertThat(found.body()).contains("<user name=\"leaver\">").doesNotContain("sampleuser");
            assertThat(send(crowd, "POST", "/search?entity-type=group", "<null-search-restriction/>")
                            .body())
                    .contains("<group name=\"staff\">");
        }
    }

    @Test
    void aBodyThatIsNoXmlOrNamesADocumentTypeIsAnIllegalArgument() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            for (String body : new String[] {
                "", "<user", "<!DOCTYPE g [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><group name=\"&e;\"/>"
            }) {
                HttpRequest.Builder request = crowd.request("/group")
                        .header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
                assertRefused(crowd.send(request), 400, "ILLEGAL_ARGUMENT");
            }
        }
    }

    private static HttpResponse<String> get(CrowdFixture crowd, String resource) {
        return crowd.send(crowd.request(resource).setHeader("Accept", "application/xml"));
    }

    private static HttpResponse<String> send(CrowdFixture crowd, String method, String resource, String xml) {
        return crowd.send(crowd.request(resource)
                .setHeader("Accept", "application/xml")
                .header("Content-Type", "application/xml;charset=UTF-8")
                .method(method, HttpRequest.BodyPublishers.ofString(xml)));
    }

    private static String link(String address) {
        return "<link href=\"" + address + "\" rel=\"self\"/>";
    }
}
