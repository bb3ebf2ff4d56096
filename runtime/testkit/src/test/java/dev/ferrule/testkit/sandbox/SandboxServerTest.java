package dev.ferrule.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxServerTest {

    private final SandboxServer server = SandboxServer.start("echo");
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void requestsReachTheServiceAndItsAnswerComesBackWhole() {
        HttpResponse<String> response = post("/a/b?c=d", "größe");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("hello 1: größe");
        assertThat(response.headers().allValues("X-Twice")).containsExactly("1", "2");
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void nothingIsAddedToAnAnswer() {
        HttpResponse<String> response = get("/nothing");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().map()).isEmpty();
    }

    @Test
    void theConnectionFieldsHoldTheAddressOfThisServer() {
        assertThat(server.baseUrl()).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(server.connectionFields()).containsEntry("url", server.baseUrl() + "/echo");
    }

    @Test
    void optionsReachTheSandbox() {
        SandboxOptions options = SandboxOptions.defaults().with("greeting", "servus");
        try (SandboxServer other = SandboxServer.start(new EchoSandbox(), options)) {
            assertThat(send(HttpRequest.newBuilder(URI.create(other.baseUrl()))).body())
                    .startsWith("servus");
        }
    }

    @Test
    void requestsAreRecordedInOrderAndAsTheyWereSent() {
        post("/a%2Fb/c%20d?x=1+2&x=%C3%BC&empty=&bare", "{\"n\": 1}");
        get("/second");

        List<RecordedRequest> requests = server.requests();
        assertThat(requests)
                .extracting(RecordedRequest::toString)
                .containsExactly("POST /a%2Fb/c%20d?x=1+2&x=%C3%BC&empty=&bare", "GET /second");
        RecordedRequest first = requests.get(0);
        assertThat(first.request().path()).isEqualTo("/a/b/c d");
        assertThat(first.request().query().all("x")).containsExactly("1 2", "ü");
        assertThat(first.request().query().first("empty")).contains("");
        assertThat(first.request().query().has("bare")).isTrue();
        assertThat(first.header("content-TYPE")).contains("text/plain");
        assertThat(first.json().path("n").asInt()).isEqualTo(1);
        assertThat(first.receivedAt()).isBeforeOrEqualTo(requests.get(1).receivedAt());
    }

    @Test
    void clearedRequestsAreForgottenWhileTheStateStays() {
        get("/a");
        server.clearRequests();

        assertThat(server.requests()).isEmpty();
        assertThat(get("/a").body()).startsWith("hello 2");
    }

    @Test
    void aResetStartsOver() {
        get("/a");
        server.answerNext("GET", "/a", SandboxResponse.status(500));
        server.reset();

        assertThat(server.requests()).isEmpty();
        assertThat(get("/a").body()).startsWith("hello 1");
    }

    @Test
    void aScriptedAnswerServesOneMatchingRequestThatTheServiceDoesNotSee() {
        server.answerNext("POST", "/user", SandboxResponse.html(502, "<h1>Bad gateway</h1>"));

        assertThat(post("/other", "").body()).startsWith("hello 1");
        assertThat(get("/api/user").body()).startsWith("hello 2");
        HttpResponse<String> scripted = post("/api/user?x=1", "");
        assertThat(scripted.statusCode()).isEqualTo(502);
        assertThat(scripted.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(post("/api/user", "").body()).startsWith("hello 3");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void scriptedAnswersServeOneRequestAfterTheOther() {
        server.answerNext("GET", "/user", SandboxResponse.status(503).withHeader("Retry-After", "0"));
        server.answerNext("GET", "/user", SandboxResponse.json(200, ""));

        HttpResponse<String> first = get("/user");
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).contains("0");
        HttpResponse<String> second = get("/user");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(get("/user").body()).startsWith("hello 1");
    }

    @Test
    void anAnswerCanBeLate() {
        server.answerNext("GET", "/user", SandboxResponse.status(200).withDelay(Duration.ofMillis(300)));
        long before = System.nanoTime();
        get("/user");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultBreaksOneRequestThatTheServiceDoesNotSee(Fault fault) {
        server.faultNext("POST", "/user", fault);

        assertThatThrownBy(() -> post("/user", "x")).isInstanceOf(UncheckedIOException.class);
        assertThat(post("/user", "x").body()).startsWith("hello 1");
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aLostAnswerIsThatOfARequestThatWasCarriedOut(Fault fault) {
        server.loseNextAnswer("POST", "/user", fault);

        assertThatThrownBy(() -> post("/user", "x")).isInstanceOf(UncheckedIOException.class);
        assertThat(post("/user", "x").body()).startsWith("hello 2");
    }

    @Test
    void aMistakeInTheSandboxIsToldAsOne() {
        HttpResponse<String> response = get("/mistake");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .startsWith("The sandbox itself failed on GET /mistake")
                .contains("wrong turn");
    }

    @Test
    @Timeout(30)
    void aClosedServerDoesNotWaitForALateAnswer() throws InterruptedException {
        // No GET: the client sends one again when its connection breaks, and may then meet a port that is just closing.
        server.answerNext("POST", "/slow", SandboxResponse.status(200).withDelay(Duration.ofSeconds(60)));
        CompletableFuture<HttpResponse<Void>> late = client.sendAsync(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/slow"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        while (server.requests().isEmpty()) {
            Thread.sleep(5);
        }
        server.close();

        // The answer would have come a long time later; now the connection ends, with an error page or without.
        assertThat(late.handle((answer, failure) -> "over")).succeedsWithin(Duration.ofSeconds(15));
        assertThatThrownBy(() -> get("/a")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void nothingIsPrinted() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            try (SandboxServer other = SandboxServer.start("echo")) {
                other.faultNext("GET", "/fault", Fault.RANDOM_DATA);
                HttpRequest.Builder fault = HttpRequest.newBuilder(URI.create(other.baseUrl() + "/fault"));
                assertThatThrownBy(() -> send(fault)).isInstanceOf(UncheckedIOException.class);
                send(HttpRequest.newBuilder(URI.create(other.baseUrl() + "/mistake")));
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private HttpResponse<String> get(String target) {
        return send(HttpRequest.newBuilder(URI.create(server.baseUrl() + target)));
    }

    private HttpResponse<String> post(String target, String body) {
        return send(HttpRequest.newBuilder(URI.create(server.baseUrl() + target))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
