package dev.ferrule.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.value.ObjectValue;
import dev.ferrule.spec.SpecReader;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every action does at a real Keycloak what its page says. */
@ExtendWith(KeycloakServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsKeycloakIT {

    private static final String REALM = "actions";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Set<String> run = new TreeSet<>();
    private final Admin admin;
    private final KeycloakClient keycloak;

    ActionsKeycloakIT(Admin admin) {
        this.admin = admin;
        admin.realm(REALM, Realms.usual());
        keycloak = KeycloakClient.connect(c -> c.baseUrl(admin.url())
                .realm(REALM)
                .clientAuth(Realms.CLIENT, Secret.of(Realms.SECRET))
                .listener(call -> {
                    call.action().ifPresent(run::add);
                    return CallWatch.NONE;
                }));
    }

    @BeforeAll
    void theConnectionWorks() {
        assertThat(keycloak.checkConnection().works()).isTrue();
    }

    @AfterAll
    void everyActionWasRun() {
        keycloak.close();
        assertThat(run)
                .containsExactlyInAnyOrderElementsOf(Lowering.lower(new SpecReader()
                                .read(Path.of("src", "main", "connector"))
                                .connector()
                                .orElseThrow())
                        .actions()
                        .stream()
                        .map(action -> action.id())
                        .toList());
    }

    private User user(String name) {
        return keycloak.createUser(u ->
                u.username(name).email(name + "@example.com").firstName("First").lastName("Last"));
    }

    /** What the service has told and the page does not know. */
    private static void isDocumented(ObjectValue value) {
        assertThat(Arrays.stream(value.getClass().getMethods()).map(Method::getName))
                .containsAll(value.toJson().members().keySet());
    }

    @Test
    void aUserIsFoundByTheAddressOfTheHeader() {
        User made = keycloak.createUser(u -> u.username("Ann")
                .email("ann@example.com")
                .firstName("Ann")
                .lastName("Adams")
                .requiredActions(List.of("UPDATE_PASSWORD")));

        isDocumented(made);
        assertThat(made.username()).isEqualTo("ann");
        assertThat(made.enabled()).isTrue();
        assertThat(made.requiredActions()).containsExactly("UPDATE_PASSWORD");
        assertThat(keycloak.getUser(u -> u.userId(made.id())).email()).isEqualTo("ann@example.com");
        assertThat(keycloak.countUsers(c -> c.username("ann")).count()).isEqualTo(1);
    }

    @Test
    void aPutOfAUserMerges() {
        String id = user("merged").id();
        keycloak.updateUser(u -> u.userId(id).enabled(false));

        User after = keycloak.updateUser(u -> u.userId(id).firstName("Other"));

        isDocumented(after);
        assertThat(after.firstName()).isEqualTo("Other");
        assertThat(after.lastName()).isEqualTo("Last");
        assertThat(after.email()).isEqualTo("merged@example.com");
        assertThat(after.enabled()).isFalse();
    }

    @Test
    void aPropertyIsCleared() {
        String id = user("cleared").id();

        User after = keycloak.updateUser(u -> u.userId(id).clearLastName());

        assertThat(after.lastName()).isNull();
        assertThat(after.firstName()).isEqualTo("First");
    }

    @Test
    void listsAreReadToTheirEnd() {
        IntStream.range(0, 103).forEach(i -> keycloak.createUser(u -> u.username("many" + i)));

        List<User> all = keycloak.listUsers(l -> l.username("many"));

        assertThat(all).hasSize(103).extracting(User::id).doesNotHaveDuplicates();
        assertThat(keycloak.listUsers(l -> l.username("many").limit(5L))).hasSize(5);
        assertThat(keycloak.listUsers(l -> l.username("many7").exact(true))).hasSize(1);
    }

    @Test
    void deletedUsersAreGone() {
        String id = user("gone").id();

        keycloak.deleteUser(u -> u.userId(id));

        assertThatThrownBy(() -> keycloak.getUser(u -> u.userId(id)))
                .isInstanceOfSatisfying(KeycloakException.UserNotFound.class, e -> {
                    assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
                    assertThat(e.advice().orElse("")).contains("List Users");
                });
        assertThatThrownBy(() -> keycloak.deleteUser(u -> u.userId(id)))
                .isInstanceOf(KeycloakException.UserNotFound.class);
    }

    @Test
    void whatIsWrongWithAUserIsSaidOfItsParameters() {
        user("twice");

        assertThatThrownBy(() -> user("twice")).isInstanceOf(KeycloakException.UserExists.class);
        assertThatThrownBy(() -> keycloak.createUser(
                        u -> u.username("z").firstName("<x>").lastName("Last")))
                .isInstanceOfSatisfying(
                        KeycloakException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.parameter().orElse(""))
                                .containsExactlyInAnyOrder("username", "first_name"));
        assertThatThrownBy(() -> keycloak.createUser(u -> u.username("short").firstName("<x>")))
                .isInstanceOfSatisfying(KeycloakException.ErrorPersonNameInvalidCharacter.class, e -> {
                    assertThat(e.parameter()).contains("first_name");
                    assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
                });
    }

    @Test
    void passwordsSessionsAndCredentials() {
        String id = user("seen").id();
        keycloak.resetPassword(p -> p.userId(id).password(Secret.of("first-pa55word")));
        logIn("seen", "first-pa55word");

        List<Session> sessions = keycloak.listUserSessions(s -> s.userId(id));
        assertThat(sessions).singleElement().satisfies(ActionsKeycloakIT::isDocumented);
        Client client = keycloak.listClients(c -> c.clientId(Realms.CLIENT)).get(0);
        isDocumented(client);
        assertThat(keycloak.listClientSessions(c -> c.clientUuid(client.id())))
                .extracting(Session::username)
                .contains("seen");
        assertThat(keycloak.countSessionsByClient(c -> {}))
                .allSatisfy(ActionsKeycloakIT::isDocumented)
                .extracting(ClientSessions::clientId)
                .contains(Realms.CLIENT);
        keycloak.deleteSession(s -> s.sessionId(sessions.get(0).id()));
        assertThat(keycloak.listUserSessions(s -> s.userId(id))).isEmpty();
        logIn("seen", "first-pa55word");
        keycloak.logOutUser(u -> u.userId(id));
        assertThat(keycloak.listUserSessions(s -> s.userId(id))).isEmpty();

        Credential password = keycloak.listUserCredentials(c -> c.userId(id)).get(0);
        isDocumented(password);
        assertThat(password.type()).isEqualTo("password");
        keycloak.deleteUserCredential(c -> c.userId(id).credentialId(password.id()));
        assertThat(keycloak.listUserCredentials(c -> c.userId(id))).isEmpty();
    }

    @Test
    void aPasswordThatThePolicyRefuses() {
        String id = user("weak").id();
        admin.send("PUT", "/" + REALM, "{\"passwordPolicy\": \"length(8)\"}");

        assertThatThrownBy(() -> keycloak.resetPassword(p -> p.userId(id).password(Secret.of("weak"))))
                .isInstanceOfSatisfying(KeycloakException.PasswordRefused.class, e -> {
                    assertThat(e.parameter()).contains("password");
                    assertThat(e).hasMessageContaining("minimum length 8");
                });
    }

    private void logIn(String name, String password) {
        assertThat(admin.token(
                                REALM,
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        Realms.CLIENT,
                                        "client_secret",
                                        Realms.SECRET,
                                        "username",
                                        name,
                                        "password",
                                        password))
                        .path("access_token")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void groupsAndTheirMembers() {
        Group staff = keycloak.createGroup(g -> g.name("staff").description("Everybody."));
        Group night = keycloak.createGroup(g -> g.name("night & day").parentId(staff.id()));
        String id = user("member").id();

        isDocumented(staff);
        isDocumented(night);
        assertThat(night.parentId()).isEqualTo(staff.id());
        assertThat(keycloak.listSubgroups(g -> g.groupId(staff.id())))
                .extracting(Group::name)
                .containsExactly("night & day");
        assertThat(keycloak.listGroups(g -> g.search("staff"))).hasSize(1).allSatisfy(ActionsKeycloakIT::isDocumented);
        assertThat(keycloak.countGroups(g -> {}).count()).isGreaterThanOrEqualTo(2);

        keycloak.addUserToGroup(m -> m.userId(id).groupId(staff.id()));
        keycloak.addUserToGroup(m -> m.userId(id).groupId(staff.id()));
        assertThat(keycloak.listGroupMembers(m -> m.groupId(staff.id())))
                .allSatisfy(ActionsKeycloakIT::isDocumented)
                .extracting(User::username)
                .containsExactly("member");
        assertThat(keycloak.listUserGroups(m -> m.userId(id)))
                .extracting(Group::path)
                .containsExactly("/staff");
        keycloak.removeUserFromGroup(m -> m.userId(id).groupId(staff.id()));
        keycloak.removeUserFromGroup(m -> m.userId(id).groupId(staff.id()));
        assertThat(keycloak.listGroupMembers(m -> m.groupId(staff.id()))).isEmpty();

        Group renamed = keycloak.updateGroup(g -> g.groupId(staff.id()).name("crew"));
        assertThat(renamed.description()).isEqualTo("Everybody.");
        assertThat(keycloak.updateGroup(g -> g.groupId(staff.id()).clearDescription())
                        .description())
                .isNull();
        assertThat(keycloak.getGroup(g -> g.groupId(night.id())).path()).isEqualTo("/crew/night & day");
        assertThatThrownBy(() -> keycloak.createGroup(g -> g.name("crew")))
                .isInstanceOf(KeycloakException.GroupExists.class);

        keycloak.deleteGroup(g -> g.groupId(staff.id()));
        assertThatThrownBy(() -> keycloak.getGroup(g -> g.groupId(night.id())))
                .isInstanceOf(KeycloakException.GroupNotFound.class);
        assertThatThrownBy(() -> keycloak.addUserToGroup(m -> m.userId(id).groupId(NOBODY)))
                .isInstanceOf(KeycloakException.GroupNotFound.class);
    }

    @Test
    void rolesWithOddNames() {
        String odd = "cook & waiter, 50 % (ä)";
        Role role = keycloak.createRealmRole(r -> r.name(odd).description("Both."));
        String id = user("worker").id();

        isDocumented(role);
        assertThat(role.name()).isEqualTo(odd);
        assertThat(keycloak.getRealmRole(r -> r.role(odd)).id()).isEqualTo(role.id());
        assertThat(keycloak.listRealmRoles(r -> r.search("cook")))
                .hasSize(1)
                .allSatisfy(ActionsKeycloakIT::isDocumented);

        keycloak.addRealmRoleToUser(r -> r.userId(id).role(odd));
        assertThat(keycloak.listUserRealmRoles(r -> r.userId(id)))
                .allSatisfy(ActionsKeycloakIT::isDocumented)
                .extracting(Role::name)
                .contains(odd);
        assertThat(keycloak.listRealmRoleUsers(r -> r.role(odd)))
                .extracting(User::id)
                .containsExactly(id);
        keycloak.removeRealmRoleFromUser(r -> r.userId(id).role(odd));
        assertThat(keycloak.listRealmRoleUsers(r -> r.role(odd))).isEmpty();

        Role chef = keycloak.updateRealmRole(r -> r.role(odd).name("chef"));
        assertThat(chef.description()).isEqualTo("Both.");
        assertThatThrownBy(() -> keycloak.createRealmRole(r -> r.name("chef")))
                .isInstanceOf(KeycloakException.RoleExists.class);
        keycloak.deleteRealmRole(r -> r.role("chef"));
        assertThatThrownBy(() -> keycloak.addRealmRoleToUser(r -> r.userId(id).role("chef")))
                .isInstanceOf(KeycloakException.RoleNotFound.class);
    }

    @Test
    void realms() {
        Realm realm = keycloak.getRealm(r -> {});

        isDocumented(realm);
        assertThat(realm.displayName()).isEqualTo("The Shop");
        assertThat(realm.accessTokenLifespan()).isEqualTo(600);
        assertThat(keycloak.listRealms(r -> {})).extracting(Realm::realm).containsExactly(REALM);
    }
}
