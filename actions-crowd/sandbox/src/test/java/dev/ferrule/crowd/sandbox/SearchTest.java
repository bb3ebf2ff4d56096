package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final String USERS = "/search?entity-type=user";

    @Test
    void withoutARestrictionEverythingIsFound() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.names(USERS))
                    .containsExactly("a+b & c@example.com", "dated", "jürgen", "leaver", "no-email", "sampleuser");
            assertThat(crowd.names("/search?entity-type=group"))
                    .containsExactly("engineering", "R&D + tests", "retired", "staff");
        }
    }

    @Test
    void whatIsFoundIsNamesAndLinksUnlessItIsExpandedAndMayNotBeCached() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response = crowd.get(USERS + "&restriction=email=sample@user.cool");
            assertThat(response.body())
                    .isEqualTo("{\"expand\":\"user\",\"users\":[{\"link\":{\"href\":"
                            + "\"https://crowdserver/crowd/rest/usermanagement/1/user?username=sampleuser\","
                            + "\"rel\":\"self\"},\"name\":\"sampleuser\"}]}");
            assertThat(CrowdFixture.header(response, "Cache-Control")).isEqualTo("no-cache, no-store, no-transform");
            assertThat(CrowdFixture.json(crowd.get(USERS + "&expand=user&start-index=5"))
                            .at("/users/0"))
                    .isEqualTo(crowd.user("sampleuser"));
            assertThat(CrowdFixture.json(crowd.get("/search?entity-type=group&expand=group&restriction=name=staff"))
                            .at("/groups/0"))
                    .isEqualTo(CrowdFixture.json(crowd.get("/group?groupname=staff")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    name = sampleuser | sampleuser
                    name = "SAMPLEUSER" | sampleuser
                    name = 'a+b & c@example.com' | a+b & c@example.com
                    firstName=Sample AND lastName=User | sampleuser
                    firstName=Sample and lastName=Nobody |
                    firstName = Lena OR firstName = Nora | leaver,no-email
                    firstName = Nora OR firstName = Lena AND active = true | no-email
                    (firstName = Nora OR firstName = Lena) AND active = true | no-email
                    active = false | leaver
                    displayName = Sam* | sampleuser
                    displayName = *山田 | jürgen
                    displayName = "*a L*" | leaver
                    email = * AND active = false | leaver
                    createdDate > 2024-01-01 | dated
                    createdDate < 2024-02-29T12:00:01 | dated
                    createdDate > 2024-02-29T12:00:00+0100 | dated
                    createdDate > 2024-03-01 |
                    name < b | a+b & c@example.com
                    requiresPasswordChange = false | sampleuser
                    name = "a\\"b" |
                    """)
    void theQueryLanguageComparesAndJoins(String query, String names) {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.names(USERS + "&restriction=" + CrowdFixture.encode(query)))
                    .isEqualTo(list(names));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "name =",
                "name = a b",
                "= a",
                "name = a AND",
                "(name = a",
                "name = a)",
                "name = \"a",
                "createdDate > yesterday",
                "name ! a"
            })
    void aQueryThatIsNoneIsAnIllegalArgument(String query) {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.get(USERS + "&restriction=" + CrowdFixture.encode(query)), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void groupsAreFoundByNameActivityAndAttributes() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.post(
                    "/group/attribute?groupname=staff",
                    "{\"attributes\": [{\"name\": \"site\", \"values\": [\"W\"]}]}");
            String groups = "/search?entity-type=group&restriction=";
            assertThat(crowd.names(groups + "name%20%3D%20%22R%26D%20%2B%20tests%22"))
                    .containsExactly("R&D + tests");
            assertThat(crowd.names(groups + "active%3Dfalse")).containsExactly("retired");
            assertThat(crowd.names(groups + "site%3Dw")).containsExactly("staff");
        }
    }

    @Test
    void aSearchIsForUsersOrForGroups() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.get("/search"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.get("/search?entity-type=alias"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.get(USERS + "&max-results=many"), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    EXACTLY_MATCHES | email | STRING | SAMPLE@user.cool | sampleuser
                    CONTAINS | email | STRING | example.com | a+b & c@example.com,dated,jürgen,leaver
                    STARTS_WITH | name | STRING | no | no-email
                    ENDS_WITH | lastName | STRING | ted | dated
                    EXACTLY_MATCHES | active | BOOLEAN | false | leaver
                    GREATER_THAN | createdDate | DATE | 2024-01-01 | dated
                    LESS_THAN | createdDate | DATE | 2024-01-01 |
                    NULL | email | STRING | - | no-email
                    """)
    void aRestrictionComparesAProperty(String mode, String property, String type, String value, String names) {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(found(crowd.post(USERS, property(mode, property, type, value))))
                    .isEqualTo(list(names));
        }
    }

    @Test
    void restrictionsAreJoinedAndNestedOrEmpty() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String example = property("CONTAINS", "email", "STRING", "example");
            String active = property("EXACTLY_MATCHES", "active", "BOOLEAN", "true");
            String sample = property("EXACTLY_MATCHES", "name", "STRING", "sampleuser");
            assertThat(found(crowd.post(USERS, joined("or", sample, joined("and", example, active)))))
                    .containsExactly("a+b & c@example.com", "dated", "jürgen", "sampleuser");
            assertThat(found(crowd.post(
                            "/search?entity-type=group", "{\"restriction-type\": \"null-search-restriction\"}")))
                    .hasSize(4);
            assertThat(found(crowd.post(USERS + "&max-results=1", example))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'restriction-type': 'other'}",
                "{'restriction-type': 'property-search-restriction', 'value': 'x'}",
                "{'restriction-type': 'property-search-restriction', 'property': {'name': 'name'}}",
                "{'restriction-type': 'property-search-restriction', 'property': {'name': 'name', 'type': 'X'}, 'value': 'x'}",
                "{'restriction-type': 'property-search-restriction', 'property': {'name': 'name'}, 'value': 'x', 'match-mode': 'X'}",
                "{'restriction-type': 'boolean-search-restriction', 'boolean-logic': 'xor', 'restrictions': []}"
            })
    void aRestrictionThatIsNoneIsAnIllegalArgument(String body) {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post(USERS, body.replace('\'', '"')), 400, "ILLEGAL_ARGUMENT");
        }
    }

    private static String property(String mode, String name, String type, String value) {
        return "{\"restriction-type\": \"property-search-restriction\", \"property\": {\"name\": \"" + name
                + "\", \"type\": \"" + type + "\"}, \"match-mode\": \"" + mode + "\", \"value\": \"" + value + "\"}";
    }

    private static String joined(String logic, String... parts) {
        return "{\"restriction-type\": \"boolean-search-restriction\", \"boolean-logic\": \"" + logic
                + "\", \"restrictions\": " + Arrays.toString(parts) + "}";
    }

    private static List<String> found(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return CrowdFixture.namesIn(response);
    }

    private static List<String> list(String names) {
        return names == null ? List.of() : List.of(names.split(","));
    }
}
