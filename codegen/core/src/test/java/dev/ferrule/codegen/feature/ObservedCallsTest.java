package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static dev.ferrule.testkit.sandbox.SandboxResponse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.runtime.run.Pages;
import dev.ferrule.testkit.login.SessionServer;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** What listeners are told of calls that are more than one request. */
class ObservedCallsTest {

    private final HeardCalls heard = new HeardCalls();
    private final FakeTime time = new FakeTime();

    private ConnectionBuilder to(FeatureSpec spec, SandboxServer server) {
        return Connection.to(spec.lowered().connector())
                .field("base_url", server.baseUrl())
                .time(time)
                .listener(heard);
    }

    @Test
    void aTokenIsGotByTheCallThatNeedsItAndRenewedWhenItIsRefused() {
        FeatureSpec spec = FeatureSpec.of("tokens");
        TokenServer tokens = TokenServer.of("shop", "s3cret");
        try (SandboxServer server = SandboxServer.start(new LibraryService(tokens));
                Connection connection = Connection.to(spec.lowered().connector())
                        .auth("program")
                        .field("login_url", server.baseUrl())
                        .field("client_id", "shop")
                        .field("client_secret", Secret.of("s3cret"))
                        .listener(heard)
                        .open()) {
            connection.run(spec.action("list-books"), Inputs.NONE);
            tokens.endAccess();
            connection.run(spec.action("list-books"), Inputs.NONE);

            assertThat(server.requests().get(0).header(HeardCalls.MARK)).isEmpty();
            assertThat(server.requests().get(1).header(HeardCalls.MARK)).contains("yes");
        }

        assertThat(heard.lines())
                .containsExactly(
                        "call list-books",
                        "PROOF POST -",
                        "= 200",
                        "STEP GET /books",
                        "= 200",
                        "end success 1",
                        "call list-books",
                        "STEP GET /books",
                        "= 401 authentication",
                        "PROOF POST -",
                        "= 200",
                        "STEP GET /books",
                        "= 200",
                        "end success 2");
        AttemptStarted token = heard.requests().get(0);
        assertThat(token.url().text().orElseThrow()).endsWith("/token");
        assertThat(token.body().text()).isEmpty();
        assertThat(heard.requests().get(3).resends()).isZero();
        assertThat(heard.requests().get(4).resends()).isEqualTo(1);
    }

    @Test
    void aCallWithoutATokenFailsWithoutARequestOfItsOwn() {
        FeatureSpec spec = FeatureSpec.of("tokens");
        TokenServer tokens = TokenServer.of("shop", "another");
        try (SandboxServer server = SandboxServer.start(new LibraryService(tokens));
                Connection connection = Connection.to(spec.lowered().connector())
                        .auth("program")
                        .field("login_url", server.baseUrl())
                        .field("client_id", "shop")
                        .field("client_secret", Secret.of("s3cret"))
                        .listener(heard)
                        .open()) {
            assertThatThrownBy(() -> connection.run(spec.action("list-books"), Inputs.NONE))
                    .isInstanceOf(ConnectorException.class);
        }

        assertThat(heard.lines())
                .containsExactly("call list-books", "PROOF POST -", "= 401 authentication", "end authentication 0");
    }

    @Test
    void aSessionIsBegunByTheCallThatNeedsItAndEndedByTheConnection() {
        FeatureSpec spec = FeatureSpec.of("sessions");
        try (SandboxServer server = SandboxServer.start(new ArchiveService(SessionServer.of("ann", "pa55 word")))) {
            Connection connection = to(spec, server)
                    .auth("session")
                    .field("user", "ann")
                    .field("password", Secret.of("pa55 word"))
                    .open();
            connection.run(spec.action("list-papers"), Inputs.NONE);
            connection.close();
            to(spec, server)
                    .auth("session")
                    .field("user", "ann")
                    .field("password", Secret.of("pa55 word"))
                    .open()
                    .close();
        }

        assertThat(heard.lines())
                .containsExactly(
                        "call list-papers",
                        "PROOF POST /login",
                        "= 200",
                        "STEP GET /papers",
                        "= 200",
                        "end success 1",
                        "call of the connection",
                        "PROOF DELETE /login",
                        "= 204",
                        "end success 0");
        assertThat(heard.requests().get(0).body().text()).isEmpty();
    }

    private static SandboxResponse channels(String id, String next) {
        return json(200, "{\"channels\": [{\"id\": \"" + id + "\"}], \"meta\": {\"next_cursor\": \"" + next + "\"}}");
    }

    @Test
    void aListThatIsReadAtOnceIsOneCall() {
        FeatureSpec spec = FeatureSpec.of("pagination");
        try (SandboxServer server =
                        SandboxServer.start(PlayedService.answering(channels("1", "more"), channels("2", "")));
                Connection connection = to(spec, server).open()) {
            connection.run(spec.action("list-channels"), Inputs.NONE);
        }

        assertThat(heard.lines())
                .containsExactly(
                        "call list-channels",
                        "STEP GET /channels",
                        "= 200",
                        "page 1 of 1",
                        "STEP GET /channels",
                        "= 200",
                        "page 2 of 1, the last",
                        "end success 2");
    }

    @Test
    void aListThatIsReadPageByPageIsACallForEachPageThatSomebodyWants() {
        FeatureSpec spec = FeatureSpec.of("pagination");
        try (SandboxServer server = SandboxServer.start(
                        PlayedService.answering(channels("1", "more"), channels("2", "further"), status(404)));
                Connection connection = to(spec, server).open()) {
            Iterator<Pages.Page<JsonValue>> pages = connection
                    .pages(spec.action("list-channels"), Inputs.NONE)
                    .byPage()
                    .iterator();
            assertThat(heard.lines()).isEmpty();
            pages.next();
            assertThat(heard.lines())
                    .containsExactly(
                            "call list-channels", "STEP GET /channels", "= 200", "page 1 of 1", "end success 1");
            pages.next();
            assertThatThrownBy(pages::next).isInstanceOf(ConnectorException.class);
        }

        assertThat(heard.lines())
                .hasSize(14)
                .endsWith(
                        "end success 1",
                        "call list-channels",
                        "STEP GET /channels",
                        "= 404 not-found",
                        "end not-found 1");
    }

    @Test
    void whoPollsWaits() {
        FeatureSpec spec = FeatureSpec.of("polling");
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(
                        json(202, "{\"id\": 7}"),
                        json(200, "{\"state\": \"queued\"}"),
                        json(200, "{\"state\": \"done\"}")));
                Connection connection = to(spec, server).open()) {
            connection.run(
                    spec.action("print-paper"),
                    Inputs.builder().text("paper", "A").build());
        }

        assertThat(heard.lines())
                .contains("STEP GET /prints/{start.body.id}", "waits POLLING 5")
                .endsWith("end success 3");
    }

    @Test
    void aForeignServerSeesNoHeaderOfAListenerAndItsQueryIsNotShown() {
        FeatureSpec spec = FeatureSpec.of("downloads");
        try (SandboxServer files = SandboxServer.start(PlayedService.answering(
                        status(302).withHeader("Location", "/g?signature=abc"), text(200, "all is well")));
                SandboxServer archive = SandboxServer.start(PlayedService.answering(
                        json(200, "{\"download_url\": \"" + files.baseUrl() + "/f?signature=abc\"}")));
                Connection connection =
                        to(spec, archive).field("token", Secret.of("hidden")).open()) {
            connection.run(
                    spec.action("read-report"),
                    Inputs.builder().text("report", "7").build());

            assertThat(archive.requests())
                    .allSatisfy(request ->
                            assertThat(request.header(HeardCalls.MARK)).contains("yes"));
            assertThat(files.requests())
                    .hasSize(2)
                    .allSatisfy(request ->
                            assertThat(request.header(HeardCalls.MARK)).isEmpty());
            assertThat(heard.requests().get(1).url().text()).contains(files.baseUrl() + "/f");
            assertThat(heard.requests().get(2).url().text()).contains(files.baseUrl() + "/g");
        }

        assertThat(heard.lines()).hasSize(8).endsWith("STEP GET -", "= 302", "STEP GET -", "= 200", "end success 3");
    }

    @Test
    void onlyIterationsThatAskForAPageAreHeard() {
        FeatureSpec spec = FeatureSpec.of("pagination");
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(status(500)));
                Connection connection = to(spec, server).open()) {
            Iterator<?> items =
                    connection.pages(spec.action("list-channels"), Inputs.NONE).iterator();
            assertThat(items).isNotNull();
        }

        assertThat(heard.lines()).isEmpty();
    }
}
