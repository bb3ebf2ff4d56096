package dev.ferrule.codegen.openapi.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.grammar.NameRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "getUserById, get-user-by-id, get_user_by_id, GetUserById",
        "repos/list-for-org, repos-list-for-org, repos_list_for_org, ReposListForOrg",
        "getHTTPServer2, get-http-server2, get_http_server2, GetHttpServer2",
        "userIDs, user-ids, user_ids, UserIds",
        "X-Request-ID, x-request-id, x_request_id, XRequestId",
        "filter[name], filter-name, filter_name, FilterName",
        "$top, top, top, Top",
        "completeOAuth2Login, complete-oauth2-login, complete_oauth2_login, CompleteOauth2Login",
        "Größe, grosse, grosse, Grosse",
        "2fa, call-2fa, call_2fa, Type2fa",
        "+1, plus-1, plus_1, Plus1",
        "-1, minus-1, minus_1, Minus1",
        "名前, u540d-u524d, u540d_u524d, U540dU524d",
        "***, call, call, Call",
        "'', call, call, Call",
    })
    void namesAreWrittenAsTheLanguageWantsThem(String name, String kebab, String snake, String type) {
        assertThat(Naming.kebab(name, "call")).isEqualTo(kebab);
        assertThat(Naming.snake(name, "call")).isEqualTo(snake);
        assertThat(Naming.type(name, "call")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "ab_", "A.B.C", "😀", "0", "__init__", "a--b", "Ｆｕｌｌ", "ı", "ǅ", "x y z", "-", "1.5.2"})
    void everyNameFollowsItsRule(String name) {
        for (String text : new String[] {name, name.repeat(90), name + " " + "longword".repeat(20)}) {
            assertThat(NameRule.KEBAB.allows(Naming.kebab(text, "call")))
                    .as(Naming.kebab(text, "call"))
                    .isTrue();
            assertThat(NameRule.SNAKE.allows(Naming.snake(text, "call")))
                    .as(Naming.snake(text, "call"))
                    .isTrue();
            assertThat(NameRule.TYPE.allows(Naming.type(text, "Type")))
                    .as(Naming.type(text, "Type"))
                    .isTrue();
            assertThat(NameRule.FIELD.allows(Naming.field(text, "field")))
                    .as(Naming.field(text, "field"))
                    .isTrue();
        }
    }

    @Test
    void longNamesStayApart() {
        String one = Naming.kebab("list-" + "very-long-names-".repeat(9) + "one", "call");
        String two = Naming.kebab("list-" + "very-long-names-".repeat(9) + "two", "call");

        assertThat(one).hasSizeLessThanOrEqualTo(NameRule.LONGEST).isNotEqualTo(two);
    }

    @Test
    void aTakenNameGetsANumber() {
        TakenNames names = new TakenNames();

        assertThat(names.take("user-name", "-")).isEqualTo("user-name");
        assertThat(names.take("username", "-")).isEqualTo("username-2");
        assertThat(names.take("UserName", "")).isEqualTo("UserName3");
        String longest = "a".repeat(NameRule.LONGEST);
        assertThat(names.take(longest, "_")).isEqualTo(longest);
        assertThat(names.take(longest, "_"))
                .hasSizeLessThanOrEqualTo(NameRule.LONGEST)
                .endsWith("_2");
    }

    @Test
    void acronymsAreSpelled() {
        assertThat(Naming.spelled("user_id")).contains("User ID");
        assertThat(Naming.spelled("list-api-urls")).contains("List API Urls");
        assertThat(Naming.spelled("user_name")).isEmpty();
    }
}
