package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of {@code ferrule run} that pick an auth scheme, bound a list and ask for the values of a parameter. */
class RunOptionsTest {

    private static final String SHELVES = Ferrule.CONNECTORS.resolve("shelves").toString();
    private static final List<String> PERSON = List.of("--user", "ann", "--password-file", "password");

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("token"), "planted-token\n");
        Files.writeString(folder.resolve("password"), "planted-password\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestURI().getPath() + "?" + query);
        int page = query.contains("page=3") ? 3 : query.contains("page=2") ? 2 : 1;
        String text = exchange.getRequestURI().getPath().endsWith("/shelves")
                ? "{\"shelves\":[{\"id\":\"s1\",\"name\":\"Upper\\tleft\\nshelf\"},{\"id\":2}]}"
                : "{\"mark\":\"m" + page + "\",\"books\":[" + (page == 3 ? "5" : (2 * page - 1) + "," + 2 * page)
                        + "]}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Outcome run(String action, List<String> connection, String... options) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        String[] args = Stream.of(
                        Stream.of("run", SHELVES, action, "--base-url", address),
                        connection.stream(),
                        Arrays.stream(options))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return Ferrule.command().in(folder).run(args);
    }

    private Outcome books(String... options) {
        return run("list-books", List.of("--token-file", "token"), options);
    }

    @Test
    void theFirstSchemeCountsUnlessOneIsPicked() {
        assertThat(books("--max-items", "1").code()).isZero();
        assertThat(run("list-books", PERSON, "--auth", "person", "--max-items", "1")
                        .code())
                .isZero();

        assertThat(asked)
                .extracting(request -> request.split(" /", 2)[0])
                .containsExactly("Bearer planted-token", "Basic YW5uOnBsYW50ZWQtcGFzc3dvcmQ=");
    }

    @Test
    void theEnvironmentPicksASchemeToo() {
        Outcome outcome = Ferrule.command()
                .in(folder)
                .with("FERRULE_SHELVES_AUTH", "person")
                .with("FERRULE_SHELVES_USER", "ann")
                .with("FERRULE_SHELVES_PASSWORD", "planted-password")
                .run("run", SHELVES, "list-books", "--explain", "--base-url", "https://shelves.example.com");

        assertThat(outcome.code()).as(outcome.all()).isZero();
        assertThat(outcome.out()).contains("Authorization: [redacted]");
    }

    @Test
    void whatAPickedSchemeNeedsIsAskedFor() {
        Outcome outcome = run("list-books", List.of("--token-file", "token"), "--auth", "person");

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err())
                .contains("User is missing", "Password is missing")
                .doesNotContain("Token is missing");
        assertThat(asked).isEmpty();
    }

    @Test
    void anUnknownSchemeIsRefused() {
        Outcome outcome = books("--auth", "persom");

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err()).contains("persom", "did you mean `person`?");
        assertThat(asked).isEmpty();
    }

    @Test
    void noMorePagesAreAskedForThanAreWanted() {
        Outcome outcome = books("--max-items", "4", "--output", "ndjson");

        assertThat(outcome.out()).isEqualTo("1\n2\n3\n4\n".replace("\n", System.lineSeparator()));
        assertThat(outcome.err()).contains("To continue from here later: \"m2\"");
        assertThat(asked).hasSize(2);
    }

    @Test
    void behindHalfAPageNothingCanBeContinued() {
        Outcome outcome = books("--max-items", "3");

        assertThat(outcome.out().replaceAll("\\s", "")).isEqualTo("[1,2,3]");
        assertThat(outcome.err()).doesNotContain("continue");
        assertThat(asked).hasSize(2);
    }

    @Test
    void noItemsAreNoRequests() {
        Outcome outcome = books("--max-items", "0");

        assertThat(outcome.out().strip()).isEqualTo("[]");
        assertThat(asked).isEmpty();
    }

    @Test
    void aBoundMustBeANumber() {
        assertThat(books("--max-items", "-1").code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(books("--max-items", "many").code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(asked).isEmpty();
    }

    @Test
    void choicesAreOneLineEach() {
        Outcome outcome = books("--choices", "shelf", "--room", "cellar");

        assertThat(outcome.code()).as(outcome.all()).isZero();
        assertThat(outcome.out().lines()).containsExactly("s1\tUpper left shelf", "2\t2");
        assertThat(asked).singleElement().asString().endsWith("/v1/shelves?room=cellar");
    }

    @Test
    void choicesAreThoseOfAParameterThatHasThem() {
        Outcome outcome = books("--choices", "room");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains("room", "It does for: shelf");
        assertThat(asked).isEmpty();
    }
}
