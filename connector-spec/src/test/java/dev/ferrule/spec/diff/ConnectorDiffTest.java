package dev.ferrule.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each case of {@code cases.txt} patches the connector {@code base.spec} and bears the id of the kind of change that
 * must be found, perhaps with a word more. All that is found stands in {@code cases.expected.txt}.
 */
class ConnectorDiffTest {

    @TempDir
    private Path temporary;

    @Test
    void everyKindOfChangeIsFound() throws IOException {
        PatchedConnector base = PatchedConnector.read(PatchedConnector.FOLDER.resolve("base.spec"));
        Connector before = base.connector(temporary.resolve("base"));
        Map<String, List<Change>> found = new LinkedHashMap<>();
        Set<String> covered = new TreeSet<>();
        int number = 0;
        for (Map.Entry<String, List<String>> each : PatchedConnector.patches(
                        PatchedConnector.FOLDER.resolve("cases.txt"))
                .entrySet()) {
            Connector after = base.with(each.getValue()).connector(temporary.resolve("case" + number++));
            String kind = each.getKey().split(" ", 2)[0];
            List<Change> changes = ConnectorDiff.compare(before, after);
            assertThat(changes)
                    .as(each.getKey())
                    .extracting(change -> change.kind().id())
                    .contains(kind);
            changes.forEach(change -> covered.add(change.kind().id()));
            found.put(each.getKey(), changes);
        }
        Golden.verify("cases.expected.txt", text(found));
        assertThat(found).hasSizeGreaterThan(120);
        assertThat(ChangeKind.all().stream().map(ChangeKind::id))
                .as("kinds that no case shows")
                .allMatch(covered::contains);
    }

    @Test
    void aChangedLiteralThatIsASecretIsFoundAndNotShown() {
        List<Change> changes = ConnectorDiff.compare(telling("secret-1-of-it"), telling("secret-2-of-it"));

        assertThat(changes)
                .extracting(change -> change.kind().id())
                .contains("auth-changed")
                .hasSize(6);
        assertThat(changes.toString()).contains("[redacted]").doesNotContain("-of-it");
    }

    /** A connector with credentials where they should not be. */
    private static Connector telling(String secret) {
        String spec = """
                ferrule: 1
                connector: telling
                description: Tells.
                server: {url: 'https://telling.example.com'}
                auth:
                  - {basic: {user: {literal: me}, password: {literal: SECRET}}, also: [{header: X-App, value: {literal: SECRET}}]}
                  - {bearer: {token: {literal: SECRET}}}
                  - session:
                      login: {call: POST /login, body: {json: {password: SECRET}}}
                      basic: {user: {literal: me}, password: {literal: SECRET}}
                      token: body
                      send: {header: X-T}
                """.replace("SECRET", secret);
        String action = """
                action: tell
                description: Tells.
                call: GET /tell
                header: {X-Api-Key: SECRET}
                """.replace("SECRET", secret);
        SpecReading reading =
                new SpecReader().read(new TreeMap<>(Map.of("connector.yaml", spec, "actions/tell.yaml", action)));
        assertThat(reading.diagnostics()).isEmpty();
        return reading.connector().orElseThrow();
    }

    private static String text(Map<String, List<Change>> found) {
        StringBuilder text = new StringBuilder();
        found.forEach((name, changes) -> {
            text.append("=== ").append(name).append(": next version ");
            text.append(SemverStep.of(changes, false).word()).append('\n');
            for (Change change : changes) {
                Verdict verdict = change.kind().verdict();
                text.append(change.effect().word())
                        .append(' ')
                        .append(change.kind().id())
                        .append(' ')
                        .append(change.subject())
                        .append("\n  java ")
                        .append(verdict.java().word())
                        .append(", interpreter ")
                        .append(verdict.interpreter().word())
                        .append(", pages ")
                        .append(verdict.pages().word())
                        .append("\n  ")
                        .append(change.message())
                        .append('\n');
            }
        });
        return text.toString();
    }

    @Test
    void aConnectorDoesNotDifferFromItself() throws IOException {
        PatchedConnector base = PatchedConnector.read(PatchedConnector.FOLDER.resolve("base.spec"));
        assertThat(ConnectorDiff.compare(
                        base.connector(temporary.resolve("a")), base.connector(temporary.resolve("b"))))
                .isEmpty();
    }

    @Test
    void whatIsSaidInAnotherWayIsNoChange() throws IOException {
        PatchedConnector base = PatchedConnector.read(PatchedConnector.FOLDER.resolve("base.spec"));
        Connector before = base.connector(temporary.resolve("before"));
        Map<String, List<String>> ways = PatchedConnector.patches(PatchedConnector.FOLDER.resolve("same.txt"));
        int number = 0;
        for (Map.Entry<String, List<String>> way : ways.entrySet()) {
            Connector after = base.with(way.getValue()).connector(temporary.resolve("same" + number++));
            assertThat(ConnectorDiff.compare(before, after)).as(way.getKey()).isEmpty();
        }
        assertThat(ways).hasSizeGreaterThan(12);
    }

    @Test
    void idsAreUniqueAndStable() {
        assertThat(ChangeKind.all().stream().map(ChangeKind::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(ChangeKind.all()).allMatch(kind -> ChangeKind.of(kind.id()).equals(Optional.of(kind)));
    }

    @Test
    void thePageOnCompatibilityListsEveryKind() throws IOException {
        String rows = ChangeKind.all().stream()
                .map(kind -> String.format(
                        "| `%s` | %s | %s | %s | %s. %s. |%n",
                        kind.id(),
                        kind.verdict().java().word(),
                        kind.verdict().interpreter().word(),
                        kind.verdict().pages().word(),
                        sentence(kind.why()),
                        sentence(kind.hint())))
                .collect(Collectors.joining());
        Golden.verifyPart(Path.of("../docs/compatibility.md"), "<!-- the table is generated -->\n", rows);
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }
}
