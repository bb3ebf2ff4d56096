package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The Java of {@code stories.md}, which stands here word for word, does what the page says. */
class StoriesTest {

    private static final Path SELF = Path.of("src/test/java/dev/ferrule/crowd/StoriesTest.java");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);

    @RegisterExtension
    final CrowdFixture fixture = new CrowdFixture();

    @TempDir
    private Path folder;

    @Test
    void thePageShowsTheLinesOfThisClass() throws IOException {
        String self = unspaced(Files.readString(SELF));
        List<String> blocks = JAVA.matcher(Files.readString(Path.of("stories.md")))
                .results()
                .map(found -> unspaced(found.group(1)))
                .toList();

        assertThat(blocks).hasSize(4).allSatisfy(block -> assertThat(self).contains(block));
    }

    @Test
    void leaversAreDeactivatedAndKeepTheirAddresses() throws IOException {
        CrowdClient crowd = fixture.client();
        Path leavers = Files.write(folder.resolve("leavers.txt"), List.of("dated", "leaver"));

        for (String name : Files.readAllLines(leavers)) {
            crowd.updateUser(user -> user.username(name).active(false));
        }

        User dated = crowd.getUser(user -> user.username("dated"));
        assertThat(dated.active()).isFalse();
        assertThat(dated.email()).isEqualTo("dated@example.com");
        assertThat(crowd.searchUsers(users -> users.query("active = false")).user())
                .extracting(User::name)
                .containsExactlyInAnyOrder("dated", "leaver");
    }

    @Test
    void theGroupIsWhatTheFileSays() throws IOException {
        CrowdClient crowd = fixture.client();
        Path csv = Files.write(folder.resolve("staff.csv"), List.of("user,name", "Dated,Dora", "leaver,Lena"));

        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Files.readAllLines(csv).stream().skip(1).map(line -> line.split(",")[0]).forEach(wanted::add);
        Set<String> present = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        crowd.getDirectMembersOfGroup(members -> members.groupName("staff"))
                .user()
                .forEach(user -> present.add(user.name()));
        for (String name : wanted) {
            if (!present.contains(name)) {
                crowd.addUserToGroup(member -> member.username(name).groupName("staff"));
            }
        }
        for (String name : present) {
            if (!wanted.contains(name)) {
                crowd.removeUserFromGroup(member -> member.username(name).groupName("staff"));
            }
        }

        assertThat(crowd.getDirectMembersOfGroup(members -> members.groupName("staff"))
                        .user())
                .extracting(User::name)
                .containsExactlyInAnyOrder("dated", "leaver");
    }

    @Test
    void usersWithoutAGroupAreFound() {
        CrowdClient crowd = fixture.client();

        Set<String> members = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        crowd.getAllMemberships(all -> {}).membership().forEach(group -> members.addAll(group.users()));
        List<String> alone = crowd.searchUsers(all -> {}).user().stream()
                .map(User::name)
                .filter(name -> !members.contains(name))
                .toList();

        assertThat(alone).containsExactlyInAnyOrder("leaver", "no-email");
    }

    @Test
    void allOfAGroupGetAMail() {
        CrowdClient crowd = fixture.client();

        for (User user : crowd.getNestedGroupMembers(members -> members.groupName("engineering"))
                .user()) {
            crowd.sendPasswordResetEmail(mail -> mail.username(user.name()));
        }

        assertThat(fixture.log())
                .filteredOn(request -> request.startsWith("POST /user/mail/password"))
                .hasSize(3);
    }

    /** The formatter of this class breaks lines as it likes. */
    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }
}
