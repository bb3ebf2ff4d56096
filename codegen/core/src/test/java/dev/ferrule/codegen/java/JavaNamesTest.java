package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "display-name, displayName, DisplayName",
        "display_name, displayName, DisplayName",
        "userID, userId, UserId",
        "USER_NOT_FOUND, userNotFound, UserNotFound",
        "@odata.nextLink, odataNextLink, OdataNextLink",
        "class, class_, Class",
        "record, record_, Record",
        "_, unnamed, Unnamed",
        "'', unnamed, Unnamed",
        "2fa, _2fa, _2fa",
        "naïve, naUefVe, NaUefVe",
        "x; static{}, xStatic, XStatic",
        "hashCode, hashCode_, HashCode",
        "build, build_, Build",
    })
    void namesFollowJavasConventions(String name, String member, String type) {
        assertThat(JavaNames.members().member(name)).isEqualTo(member);
        assertThat(JavaNames.scope().type(name)).isEqualTo(type);
    }

    @Test
    void namesThatFoldIntoOneStayApartInTheOrderOfTheSpec() {
        JavaNames names = JavaNames.members();

        assertThat(names.member("a-b")).isEqualTo("aB");
        assertThat(names.member("a_b")).isEqualTo("aB2");
        assertThat(names.member("a-b")).isEqualTo("aB");
    }

    @Test
    void aVeryLongNameIsCut() {
        assertThat(JavaNames.scope().type("x".repeat(300))).hasSize(100);
    }
}
