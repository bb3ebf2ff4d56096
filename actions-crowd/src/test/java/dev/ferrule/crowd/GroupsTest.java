package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups and who is in them. */
class GroupsTest {

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void anUpdateKeepsWhatIsNotGiven() {
        crowd.client().updateGroup(input -> input.groupName("staff").active(false));
        Group group =
                crowd.client().updateGroup(input -> input.groupName("STAFF").description("All of us"));

        assertThat(group.active()).isFalse();
        assertThat(group.description()).isEqualTo("All of us");
        assertThat(crowd.log().subList(2, 4))
                .containsExactly("GET /group?groupname=STAFF&expand=attributes", "PUT /group?groupname=STAFF");
    }

    @Test
    void aNewGroupComesBackThoughTheServerSaysNothing() {
        Group group =
                crowd.client().addGroup(input -> input.groupName("R+D & more").description("New"));

        assertThat(group.name()).isEqualTo("R+D & more");
        assertThat(group.active()).isTrue();
        assertThat(group.type()).isEqualTo("GROUP");
    }

    @Test
    void attributesThatAreNotGivenStay() {
        CrowdClient client = crowd.client();
        store(client, "office", "Berlin");
        store(client, "floor", "3");
        client.deleteGroupAttribute(input -> input.groupName("staff").attributeName("floor"));

        assertThat(client.getGroupAttributes(input -> input.groupName("staff")).attribute())
                .extracting(Attribute::name)
                .containsExactly("office");
    }

    @Test
    void listsAreReadToTheirEndThoughCrowdCutsThem() {
        String names = IntStream.range(0, 2001).mapToObj(i -> "\"u" + i + "\"").collect(Collectors.joining(","));
        String users = IntStream.range(0, 2001)
                .mapToObj(i -> "{\"name\":\"u" + i + "\"}")
                .collect(Collectors.joining(","));
        crowd.with(
                "data",
                "{\"directories\":[{\"name\":\"d\",\"users\":[" + users + "],\"groups\":[{\"name\":\"all\",\"users\":["
                        + names + "]}]}]}");

        assertThat(crowd.client()
                        .getDirectMembersOfGroup(input -> input.groupName("all"))
                        .user())
                .hasSize(2001);
        assertThat(crowd.client().searchUsers(input -> input.limit(1500L)).user())
                .hasSize(1500);
        assertThat(crowd.log())
                .filteredOn(request -> request.startsWith("GET /group/user"))
                .hasSize(3);
    }

    @Test
    void oneMemberIsAListOfOne() {
        UserList one = crowd.client()
                .getNestedGroupMembers(input -> input.groupName("staff").username("dated"));

        assertThat(one.user()).extracting(User::name).containsExactly("dated");
        assertThat(catchThrowableOfType(
                        CrowdException.MembershipNotFound.class,
                        () -> crowd.client()
                                .getDirectMembersOfGroup(
                                        input -> input.groupName("staff").username("dated"))))
                .isNotNull();
    }

    @Test
    void theParentThatIsAskedForIsFoundByOldServersToo() {
        crowd.with("version", "2.3.3");

        GroupList parents = crowd.client()
                .getDirectParentGroups(input -> input.groupName("engineering").parentGroupName("staff"));

        assertThat(parents.group()).extracting(Group::name).containsExactly("staff");
        assertThat(crowd.log().get(0)).contains("&parent-groupname=staff").contains("&child-groupname=staff");
    }

    @Test
    void whatTheBodyNamesAndIsNotThereHasTheSameReasonAsInTheAddress() {
        CrowdException.UserNotFound inBody = catchThrowableOfType(
                CrowdException.UserNotFound.class,
                () -> crowd.client()
                        .addMemberToGroup(input -> input.groupName("staff").username("nobody")));
        CrowdException.UserNotFound inAddress = catchThrowableOfType(
                CrowdException.UserNotFound.class,
                () -> crowd.client()
                        .addUserToGroup(input -> input.groupName("staff").username("nobody")));

        assertThat(inBody.status()).hasValue(400);
        assertThat(inAddress.status()).hasValue(404);
        assertThat(inBody.kind()).isEqualTo(inAddress.kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void allMembershipsComeFromXmlThatSaysMuchOrLittle() {
        crowd.server()
                .answerNext(
                        "GET",
                        "/group/membership",
                        SandboxResponse.status(200)
                                .withHeader("Content-Type", "application/xml;charset=UTF-8")
                                .withBody("<memberships><membership group=\"a\"><users><user name=\"u&amp;v\"/></users>"
                                        + "<groups/></membership></memberships>"));

        List<Membership> one = crowd.client().getAllMemberships(input -> {}).membership();

        assertThat(one).hasSize(1);
        assertThat(one.get(0).users()).containsExactly("u&v");
        assertThat(one.get(0).groups()).isEmpty();
        assertThat(crowd.client().getAllMemberships(input -> {}).membership()).hasSize(4);
    }

    @Test
    void aRefusalInXmlHasItsReason() {
        crowd.server()
                .answerNext(
                        "GET",
                        "/group/membership",
                        SandboxResponse.status(403)
                                .withHeader("Content-Type", "application/xml")
                                .withBody(
                                        "<error><reason>APPLICATION_PERMISSION_DENIED</reason><message>No.</message></error>"));

        assertThat(catchThrowableOfType(
                        CrowdException.ApplicationPermissionDenied.class,
                        () -> crowd.client().getAllMemberships(input -> {})))
                .hasMessage("No.");
    }

    private static void store(CrowdClient client, String name, String value) {
        client.addOrUpdateGroupAttributes(input -> input.groupName("staff")
                .attributes(List.of(AttributeValues.builder()
                        .name(name)
                        .values(List.of(value))
                        .build())));
    }
}
