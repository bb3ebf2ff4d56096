package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps whose entries the service tells, on the command line. */
class EntriesTest {

    private static final String TRACKER = Ferrule.MODULE
            .resolve("../../connector-spec/src/test/resources/dev/ferrule/spec/features/told-entries")
            .normalize()
            .toString();
    private static final String ANSWER = """
            {"id": "1", "fields": [
              {"id": "owner", "name": "The\\n\\u001bOwner", "required": true, "schema": {"type": "user"}},
              {"id": "parts", "schema": {"type": "options"}, "allowed": [{"id": "a\\tb"}, {"id": 2}]}]}""";

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Outcome run(String... options) {
        String[] args = new String[options.length + 5];
        args[0] = "run";
        args[1] = TRACKER;
        args[2] = "create-issue";
        args[3] = "--base-url";
        args[4] = "http://127.0.0.1:" + server.getAddress().getPort();
        System.arraycopy(options, 0, args, 5, options.length);
        return Ferrule.command().in(folder).run(args);
    }

    @Test
    void theServiceTellsWhatThereIs() {
        Outcome outcome = run("--choices", "fields", "--project", "A");

        assertThat(outcome.code()).as(outcome.all()).isZero();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("owner\tThe ")
                .endsWith("Owner\tstring\trequired")
                .doesNotContain("\u001b");
        assertThat(lines.get(1)).isEqualTo("parts\tparts\tlist of string\t\ta b, 2");
        assertThat(asked).containsExactly("GET /projects/A/fields ");
    }

    @Test
    void entriesAreSentInTheFormOfTheService() {
        Outcome outcome = run("--project", "A", "--fields", "{\"owner\": \"ann\"}");

        assertThat(outcome.code()).as(outcome.all()).isZero();
        assertThat(asked)
                .containsExactly(
                        "GET /projects/A/fields ",
                        "POST /issues {\"project\":\"A\",\"fields\":{\"owner\":{\"accountId\":\"ann\"}}}");
    }

    @Test
    void entriesAreCheckedBeforeAnythingIsSentWhenThatIsWanted() {
        Outcome outcome = run("--check-entries", "--project", "A", "--fields", "{\"parts\": [\"3\"]}");

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.all()).contains("Fields: \"owner\" must be given", "Fields: \"parts\" must be one of a");
        assertThat(asked).containsExactly("GET /projects/A/fields ");
    }

    @Test
    void anExplanationHasTheRequestThatGoesBefore() {
        Outcome outcome = run("--explain", "--project", "A", "--fields", "{\"owner\": \"ann\"}");

        assertThat(outcome.code()).as(outcome.all()).isZero();
        assertThat(outcome.out()).contains("/projects/A/fields").contains("/issues");
        assertThat(asked).isEmpty();
    }
}
