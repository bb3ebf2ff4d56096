package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.lint.LintConfig;
import dev.ferrule.spec.lint.LintFinding;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.RuleSample;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.lint.rule.LintRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds something in its bad sample, which lies printed in {@code lint}, and nothing in its good one. */
class LintRulesTest {

    private final Snapshots snapshots = new Snapshots("lint");

    @TempDir
    private Path temporary;

    static Stream<RuleText> rules() {
        return LintRules.all().stream().map(LintRule::text);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsTheBadSample(RuleText rule) throws IOException {
        LintFixture bad = write(rule.bad());
        List<LintFinding> findings = findings(bad, rule);
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(rule.severity()));
        snapshots.verify(rule.id(), bad.print(findings));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsTheGoodSample(RuleText rule) throws IOException {
        assertThat(findings(write(rule.good()), rule)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isWrittenForPeople(RuleText rule) {
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)+");
        assertThat(rule.summary()).matches("(?![A-Z])[^\n]{20,130}[^.]");
        assertThat(rule.explanation()).matches("[A-Z`][^\n]{40,}\\.");
    }

    @Test
    void noTwoRulesHaveOneId() {
        assertThat(rules().map(RuleText::id)).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void aGoodConnectorStaysClean() throws IOException {
        assertThat(LintFixture.write("", temporary).findings(LintConfig.STANDARD))
                .isEmpty();
    }

    @Test
    void everyExpectationHasItsRule() throws IOException {
        snapshots.noOrphans(rules().map(RuleText::id).toList());
    }

    @Test
    void anOutputIsEmptyOnlyWhereEachOfItsPlacesIs() throws IOException {
        RuleText rule = rules().filter(text -> text.id().equals("write-without-read-back"))
                .findFirst()
                .orElseThrow();
        String sample = """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                steps:
                  - {id: update, main: true, call: PATCH /user, success: 204}
                  - {id: create, when: {update.status: 404}, call: POST /user, success: STATUS}
                output: {type: any, from: [update.body, create.body], example: examples/update-user.json}
                # examples/update-user.json
                {"email": "a@example.com"}
                """;

        assertThat(findings(write(sample.replace("STATUS", "201")), rule)).isEmpty();
        assertThat(findings(write(sample.replace("STATUS", "205")), rule)).hasSize(1);
    }

    @Test
    void aParameterThatOnlyDecidesIsNotSent() throws IOException {
        RuleText rule = rules().filter(text -> text.id().equals("parameter-bound-twice"))
                .findFirst()
                .orElseThrow();
        String sample = """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  name: {type: string, to: query.name, description: Who to read.}
                call: GET /user
                query: {by: {$when: {name: {present: true}}, give: WHAT}}
                """;

        assertThat(findings(write(sample.replace("WHAT", "name")), rule)).isEmpty();
        assertThat(findings(write(sample.replace("WHAT", "{$from: name}")), rule))
                .hasSize(1);
    }

    @Test
    void addressesOfTokensAreAddresses() throws IOException {
        RuleText rule =
                rules().filter(text -> text.id().equals("http-url")).findFirst().orElseThrow();
        String sample = """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the users of a shop.
                connection:
                  login: {type: string, required: true, description: The id of the program.}
                  password: {type: secret, required: true, description: Its secret.}
                server: {url: 'https://shop.example.com'}
                auth:
                  - id: program
                    oauth2:
                      grant: client-credentials
                      token-url: TOKENhttp://login.example.com/token
                      client: {id: connection.login, secret: connection.password}
                """;

        assertThat(findings(write(sample.replace("TOKENhttp:", "http:")), rule)).hasSize(1);
        assertThat(findings(write(sample.replace("TOKENhttp:", "https:")), rule))
                .isEmpty();
    }

    private static List<LintFinding> findings(LintFixture fixture, RuleText rule) {
        return fixture.findings(LintConfig.STANDARD).stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
    }

    private LintFixture write(String sample) throws IOException {
        String text = RuleSample.files(sample).entrySet().stream()
                .map(file -> "--- file: " + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining());
        return LintFixture.write(text, temporary);
    }
}
