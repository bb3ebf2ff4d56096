package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions come to the same with old servers and new ones. */
class VersionsTest {

    private static final String STRANGE = "a+b & c@example.com";

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @ParameterizedTest
    @ValueSource(strings = {"2.3.3", "3.1.0", "4.4.0", "6.0.2"})
    void aNewUserIsEnabledAndComesBackWithTheAttributes(String version) {
        crowd.with("version", version);

        User user = crowd.client()
                .addUser(input -> input.username("newuser")
                        .password(Secret.of("n3w-p4ssword"))
                        .email("new@example.com")
                        .attributes(NewAttributes.builder()
                                .attributes(List.of(AttributeValues.builder()
                                        .name("office")
                                        .values(List.of("Berlin"))
                                        .build()))
                                .build()));

        assertThat(user.active()).isTrue();
        assertThat(user.email()).isEqualTo("new@example.com");
        assertThat(Objects.requireNonNull(user.attributes()).attribute())
                .extracting(Attribute::name)
                .contains("office");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3.3", "6.0.2"})
    void anUpdateLeavesADisabledUserDisabled(String version) {
        crowd.with("version", version);

        assertThat(crowd.client()
                        .updateUser(input -> input.username("leaver").displayName("Gone"))
                        .active())
                .isFalse();
    }

    @Test
    void anOldServerCannotRename() {
        crowd.with("version", "2.3.3");

        ConnectorException e = catchThrowableOfType(
                ConnectorException.class,
                () -> crowd.client()
                        .renameUser(input -> input.username("leaver").newName("lena")));

        assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(e).hasMessageContaining("from version 2.7 on");
    }

    @Test
    void aRenamedUserKeepsTheKey() {
        User before = crowd.client().getUser(input -> input.username("leaver"));
        crowd.client().renameUser(input -> input.username("leaver").newName("lena+2"));

        User after = crowd.client().getUser(input -> input.getUserBy("key").key(before.key()));

        assertThat(after.name()).isEqualTo("lena+2");
    }

    @Test
    void anAddressWithoutTheContextPathIsToldAsSuchAndNotAsAMissingUser() {
        try (CrowdClient client =
                CrowdClient.connect(c -> c.baseUrl(crowd.field("base_url").replace("/crowd", "/jira"))
                        .basicAuth(crowd.field("application_name"), Secret.of(crowd.password())))) {
            ConnectorException e = catchThrowableOfType(
                    ConnectorException.class, () -> client.getUser(input -> input.username("sampleuser")));

            assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(e).hasMessageContaining("context path");
        }
    }

    @Test
    void anAnswerThatNamesItsCharsetIsRead() {
        crowd.with("charset", "true");

        assertThat(crowd.client().getUser(input -> input.username("jürgen")).lastName())
                .isEqualTo("Größe 山田");
    }

    @Test
    void signsThatAddressesGiveAMeaningAreJustSigns() {
        CrowdClient client = crowd.client();

        assertThat(client.getUser(input -> input.username(STRANGE)).name()).isEqualTo(STRANGE);
        assertThat(client.getDirectMembersOfGroup(
                                input -> input.groupName("R&D + tests").username(STRANGE))
                        .user())
                .hasSize(1);
        assertThat(crowd.log().get(0)).isEqualTo("GET /user?expand=attributes&username=a%2Bb%20%26%20c%40example.com");
    }

    @Test
    void usersAreFoundByAQueryAndByConditions() {
        CrowdClient client = crowd.client();

        assertThat(client.searchUsers(input -> input.query("active = false")).user())
                .extracting(User::name)
                .containsExactly("leaver");
        assertThat(client.searchUsersByConditions(input -> input.conditions(List.of(
                                        condition("active", "is", "false"), condition("firstName", "contains", "Dor")))
                                .match("any"))
                        .user())
                .extracting(User::name)
                .containsExactlyInAnyOrder("leaver", "dated");
        assertThat(catchThrowableOfType(
                        CrowdException.IllegalArgument.class, () -> client.searchUsers(input -> input.query("AND"))))
                .isNotNull();
    }

    @Test
    void aPictureThatIsElsewhereIsNotReadButItsAddressTold() {
        crowd.with("avatar-at", "https://pictures.example.com/1.png");

        ConnectorException e = catchThrowableOfType(
                ConnectorException.class, () -> crowd.client().getUserAvatar(input -> input.username("sampleuser")));

        assertThat(e).hasMessageContaining("https://pictures.example.com/1.png");
        assertThat(e.status()).hasValue(303);
    }

    @Test
    void whatHasHappenedIsToldOnce() {
        CrowdClient client = crowd.client();
        String start = client.getCurrentEventToken(input -> {}).newEventToken();
        client.addUserToGroup(input -> input.username("leaver").groupName("staff"));

        Events first = client.getEventsSinceToken(input -> input.eventToken(start));
        Events then = client.getEventsSinceToken(input -> input.eventToken(first.newEventToken()));

        assertThat(first.events()).hasSize(1);
        assertThat(then.events()).isEmpty();
        assertThat(catchThrowableOfType(
                        CrowdException.EventTokenExpired.class,
                        () -> client.getEventsSinceToken(input -> input.eventToken("old:1"))))
                .isNotNull();
    }

    private static Condition condition(String property, String match, String value) {
        return Condition.builder().property(property).match(match).value(value).build();
    }
}
