package dev.ferrule.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.hook.Conversion;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.testkit.fault.NetworkFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of a connector pass for a good one, and each kind of them notices what it is there for. */
class ConnectorTestsTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/ferrule/testkit/connector");
    private static final Path SHELF = FOLDER.resolve("shelf");
    private static final Path REQUESTS = FOLDER.resolve("shelf-requests");
    private static final String ADD = "actions/add-book.yaml";
    private static final String FIND = "actions/find-book.yaml";

    @TempDir
    Path folder;

    /** The good connector with one thing changed. */
    private ConnectorTests changed(String file, String from, String to) throws IOException {
        copy();
        replace(file, from, to);
        return ConnectorTests.of(folder).comparing().requestsIn(REQUESTS);
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SHELF)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHELF.relativize(each).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy);
            }
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        Path changed = folder.resolve(file);
        String text = Files.readString(changed);
        assertThat(text).contains(from);
        Files.writeString(changed, text.replace(from, to));
    }

    @Test
    void aGoodConnectorPasses() {
        Results results =
                Results.of(ConnectorTests.of(SHELF).requestsIn(REQUESTS).all(), "");

        assertThat(results.failures()).isEmpty();
        assertThat(results.run()).isGreaterThan(250);
    }

    /** Each kind of request meets every eighth of the faults. */
    @Test
    void faultsCanBeSpreadOverTheKindsOfRequests() {
        ConnectorTests tests = ConnectorTests.of(SHELF).comparing().requestsIn(REQUESTS);
        int all = NetworkFaults.all().size();

        int every = faults(tests);
        int once = faults(tests.faultsOnceOfAKind());
        int spread = faults(tests.faultsSpread());

        assertThat(every).isGreaterThanOrEqualTo(once);
        assertThat(once).isPositive();
        assertThat(once % all).isZero();
        assertThat(spread).isBetween(once / all * (all / 8), once / all * (all / 8 + 1));
    }

    private static int faults(ConnectorTests tests) {
        Results results = Results.of(tests.all(), "ends as it must with each fault");
        assertThat(results.failures()).isEmpty();
        return results.run();
    }

    @Test
    void aGoodConnectorPassesWithASandboxOfItsOwn() {
        ConnectorTests tests =
                ConnectorTests.of(SHELF).comparing().requestsIn(REQUESTS).sandbox(new ShelfSandbox(1));

        assertThat(Results.of(tests.all(), "example").failures()).isEmpty();
        assertThat(Results.of(tests.all(), "loss").failures()).isEmpty();
    }

    @Test
    void anExampleThatIsNotReturned() {
        ConnectorTests tests = ConnectorTests.of(SHELF).comparing().sandbox(new ShelfSandbox(2));

        assertThat(Results.of(tests.all(), "example").failures())
                .containsOnlyKeys("add-book > returns its example", "find-book > returns its example")
                .hasEntrySatisfying(
                        "add-book > returns its example",
                        message -> assertThat(message).contains("examples/book.json", "\"id\": 2"));
    }

    @Test
    void anExampleBehindCertainInputs() {
        ConnectorTests tests = ConnectorTests.of(SHELF)
                .comparing()
                .sandbox(new ShelfSandbox(1))
                .inputs("add-book", Inputs.builder().text("title", "Persuasion").build());

        assertThat(Results.of(tests.all(), "example").failures())
                .containsOnlyKeys("add-book > returns its example")
                .hasEntrySatisfying(
                        "add-book > returns its example",
                        message -> assertThat(message).contains("Persuasion"));
        assertThatThrownBy(() -> tests.inputs("add-boko", Inputs.NONE)).hasMessageContaining("add-boko");
    }

    /** {@link ShelfDefinitions} stands for the Java that was generated of the good connector. */
    @Test
    void generatedJavaThatIsStale() throws IOException {
        String test = "generated Java is what is interpreted";

        Results good = Results.of(ConnectorTests.of(SHELF).comparing().all(), test);
        Results changed =
                Results.of(changed(ADD, "to: body.isbn", "to: body.number").all(), test);
        replace("connector.yaml", "name: Shelf", "name: Shelves");
        Results renamed = Results.of(ConnectorTests.of(folder).comparing().all(), test);

        assertThat(good.failures()).isEmpty();
        assertThat(good.run()).isEqualTo(3);
        assertThat(changed.failures()).containsOnlyKeys("add-book > " + test);
        assertThat(renamed.failures())
                .containsOnlyKeys("add-book > " + test, test)
                .hasEntrySatisfying(test, message -> assertThat(message).contains("ShelfDefinitions", "anew"));
    }

    @Test
    void aRequestThatIsAnother() throws IOException {
        Results results =
                Results.of(changed(ADD, "to: body.isbn", "to: body.number").all(), "sends these requests");

        assertThat(results.failures()).containsOnlyKeys("add-book > sends these requests with all parameters");
    }

    @Test
    void aRequestThatIsLeftOver() throws IOException {
        Path requests = folder.resolve("requests");
        Files.createDirectories(requests);
        Files.writeString(requests.resolve("old-action.http"), "GET /old\n");

        Results results = Results.of(
                ConnectorTests.of(SHELF).comparing().requestsIn(requests).all(), "left over");

        assertThat(results.failures())
                .hasEntrySatisfying(
                        "no request is left over",
                        message -> assertThat(message).contains("old-action.http"));
    }

    @Test
    void aRuleThatRefusesNothing() throws IOException {
        Results results = Results.of(changed(ADD, "[0-9]{13}", "[\\s\\S]*").all(), "breaks a rule");

        assertThat(results.failures())
                .containsOnlyKeys("add-book > refuses what breaks a rule > isbn: pattern")
                .hasEntrySatisfying(
                        "add-book > refuses what breaks a rule > isbn: pattern",
                        message -> assertThat(message).contains("add-book, isbn: pattern", "no value was found"));
    }

    @Test
    void aChangeThatMayNotBeRepeatedAfterAll() throws IOException {
        ConnectorTests tests =
                changed(ADD, "success: 201", "success: 201\nrepeat: safe").sandbox(new ShelfSandbox(1));

        assertThat(Results.of(tests.all(), "loss").failures())
                .containsOnlyKeys("add-book > survives the loss of each answer > 1. POST /books")
                .hasEntrySatisfying(
                        "add-book > survives the loss of each answer > 1. POST /books",
                        message -> assertThat(message)
                                .contains("add-book", "step call may be sent again", "came conflict"));
    }

    @Test
    void aKeyThatIsNewInEachCallIsNoAlarm() throws IOException {
        ConnectorTests tests = changed(ADD, "success: 201", "success: 201\nrepeat: {key: Idempotency-Key}");

        assertThat(Results.of(tests.all(), "text as it is").failures()).isEmpty();
    }

    @Test
    void aFaultThatEndsOtherwise() {
        ConnectorTests tests =
                ConnectorTests.of(SHELF).comparing().connection(connection -> connection.retry(RetryPolicy.NONE));
        String cell = "find-book > ends as it must with each fault > 1. call: GET /books/Emma > BAD_GATEWAY";

        assertThat(Results.of(tests.all(), "with each fault").failures())
                .hasEntrySatisfying(
                        cell,
                        message -> assertThat(message)
                                .contains(
                                        "find-book, step call (GET), BAD_GATEWAY: expected unavailable with 3 requests")
                                .contains("came unavailable", "with 1 requests"));
    }

    @Test
    void aTextThatLeavesItsPlace() throws IOException {
        // JSON that is put together by hand.
        ConnectorTests tests = changed(
                FIND,
                "call: GET /books/{title}",
                "call: POST /search\nheader: {Content-Type: application/json}\n"
                        + "body: {text: {$text: '[\"{title}\"]'}}");

        Results results = Results.of(tests.all(), "text as it is");

        assertThat(results.failures())
                .containsOnlyKeys("find-book > sends every text as it is > title")
                .hasEntrySatisfying(
                        "find-book > sends every text as it is > title",
                        message ->
                                assertThat(message).contains("find-book, title with the text", "body that is no JSON"));
    }

    /** An exception of the program that tells what it should not. */
    private static final class Talkative extends ServiceException {
        private static final long serialVersionUID = 1L;

        Talkative(Failure failure, String told) {
            super(failure);
            addSuppressed(new IllegalStateException("note: " + told));
        }
    }

    @Test
    void aSecretThatShows() throws IOException {
        AtomicReference<String> heard = new AtomicReference<>("");
        Conversion seal = (input, fields) -> {
            heard.set(((JsonSecret) input).secret().reveal());
            return input;
        };
        copy();
        replace(
                "connector.yaml",
                "types:",
                "hooks:\n  seal: {kind: conversion, description: Seals., gives: string}\n\ntypes:");
        replace(ADD, "to: body.note, ", "");
        replace(ADD, "call: POST /books", "call: POST /books\nbody: {json: {note: {$from: note, hook: seal}}}");
        ConnectorTests tests = ConnectorTests.of(folder)
                .comparing()
                .connection(connection -> connection
                        .hook("seal", seal)
                        .exceptions(failure -> new Talkative(failure, String.valueOf(heard.get()))));

        assertThat(Results.of(tests.all(), "secret").failures())
                .containsOnlyKeys("add-book > shows no secret", "add-book > shows no plain secret")
                .hasEntrySatisfying(
                        "add-book > shows no plain secret",
                        message -> assertThat(message).contains("a secret shows in the failure", "canary9note"));
    }
}
