package dev.ferrule.runtime.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.PlannedRequest;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A call for each entry of a list, or each chunk of entries, as the actions of the feature's own connector say it. */
class RequestsForEntriesTest {

    private static final LoweredConnector ORCHARD = orchard();

    private static final Inputs TWO_BRANCHES = Inputs.builder()
            .text("place", "hill")
            .value(
                    "branches",
                    JsonReader.read(
                            "[{\"sort\": \"apple\", \"ties\": [{\"width\": 3}, {\"width\": 4}]}, {\"sort\": \"pear\", \"ties\": [{\"width\": 5}]}]"))
            .build();

    private final ListService service = new ListService();
    private final Connection connection = Connection.to(ORCHARD.connector())
            .field("base_url", "https://lists.example.com/api")
            .transport(service)
            .open();

    private static LoweredConnector orchard() {
        SpecReading reading = new SpecReader()
                .read(Path.of(
                        "../../connector-spec/src/test/resources/dev/ferrule/spec/features/requests-for-entries"));
        return Lowering.lower(reading.connector().orElseThrow());
    }

    private static ActionDefinition action(String id) {
        return ORCHARD.action(id).orElseThrow();
    }

    private static Inputs ids(int count) {
        return Inputs.builder()
                .list(
                        "ids",
                        IntStream.rangeClosed(1, count)
                                .mapToObj(number -> "t" + number)
                                .toList())
                .build();
    }

    private static Inputs ids(String... ids) {
        return Inputs.builder().list("ids", List.of(ids)).build();
    }

    private String run(String id, Inputs inputs) {
        return connection.run(action(id), inputs).toString().replace("\"", "");
    }

    private <T extends Throwable> T failure(Class<T> type, String id, Inputs inputs) {
        return catchThrowableOfType(type, () -> run(id, inputs));
    }

    @Test
    void entriesGoInChunksAndWhatIsAnsweredIsOneList() {
        service.page("{\"trees\": [{\"id\": \"t1\", \"sortName\": \"apple\"}, {\"id\": \"t2\"}]}")
                .page("{\"trees\": null}")
                .page("{\"trees\": [{\"id\": \"t201\"}]}");

        assertThat(run("read-trees", ids(201))).isEqualTo("[{id:t1,sort:apple},{id:t2},{id:t201}]");
        assertThat(service.log()).containsExactly("POST /trees/read", "POST /trees/read", "POST /trees/read");
        assertThat(service.bodies().get(0))
                .contains("\"t1\"", "\"t100\"", "\"count\":100")
                .doesNotContain("\"t101\"");
        assertThat(service.bodies().get(2)).isEqualTo("{\"ids\":[\"t201\"],\"count\":1}");
    }

    @Test
    void otherThreadsGetTheSame() throws Exception {
        service.page("{\"trees\": [{\"id\": \"t1\"}]}").page("{\"trees\": [{\"id\": \"t101\"}]}");

        assertThat(connection
                        .async()
                        .start(() -> connection.run(action("read-trees"), ids(101)))
                        .get())
                .hasToString("[{\"id\":\"t1\"},{\"id\":\"t101\"}]");
    }

    @Test
    void aListWithoutEntriesSendsNothing() {
        assertThat(run("read-trees", ids())).isEqualTo("[]");
        assertThat(service.log()).isEmpty();
    }

    @Test
    void withoutAListTheStepDoesNotRun() {
        service.page("{\"id\": \"7\"}");

        assertThat(run("graft-tree", Inputs.builder().text("place", "hill").build()))
                .isEqualTo("{tree:7}");
        assertThat(service.log()).containsExactly("POST /trees");
    }

    @Test
    void laterStepsAndTheOutputReadAllAnswersByTheNamesOfTheirTypes() {
        service.page("{\"id\": \"7\"}")
                .page("{\"id\": \"a\"}")
                .page("{\"id\": \"b\"}")
                .page("{}");

        assertThat(run("graft-tree", TWO_BRANCHES)).isEqualTo("{tree:7,branches:[a,b]}");
        assertThat(service.log())
                .containsExactly("POST /trees", "POST /trees/7/branches", "POST /trees/7/branches", "POST /checks");
        assertThat(service.bodies())
                .containsExactly(
                        "{\"place\":\"hill\"}",
                        "{\"fruit\":\"apple\",\"ties\":[3,4],\"widths\":[3,4,5]}",
                        "{\"fruit\":\"pear\",\"ties\":[5],\"widths\":[3,4,5]}",
                        "{\"branches\":[\"a\",\"b\"]}");
    }

    @Test
    void aFailureInTheMiddleTellsHowManyHadTakenEffect() {
        service.page("{\"id\": \"7\"}").page("{\"id\": \"a\"}").answer(422, "{}");

        ConnectorException failure = failure(ConnectorException.class, "graft-tree", TWO_BRANCHES);
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure.effects()).containsExactly("plant", "graft (1 of 2 entries)");
        assertThat(failure)
                .hasMessageContaining("Steps plant, graft (1 of 2 entries) had taken effect before step graft failed.");
    }

    @Test
    void aStepThatIsDoneIsToldAsAWhole() {
        service.page("{\"id\": \"7\"}")
                .page("{\"id\": \"a\"}")
                .page("{\"id\": \"b\"}")
                .answer(422, "{}");

        assertThat(failure(ConnectorException.class, "graft-tree", TWO_BRANCHES).effects())
                .containsExactly("plant", "graft");
    }

    @Test
    void entriesThatAreNotThereAreNoFailureAndNoEffect() {
        service.answer(204, "").answer(404, "{}").answer(422, "{}");

        ConnectorException failure = failure(ConnectorException.class, "fell-trees", ids("a", "b", "c"));
        assertThat(failure.effects()).containsExactly("call (1 of 3 entries)");
        assertThat(service.log()).containsExactly("DELETE /trees/a", "DELETE /trees/b", "DELETE /trees/c");
    }

    @Test
    void moreThanOneCallMaySendIsRefusedBeforeTheFirst() {
        InvalidInputException refused = failure(InvalidInputException.class, "read-trees", ids(5001));

        assertThat(refused).hasMessageContaining("Ids must have at most 5000 entries, and has 5001");
        assertThat(service.log()).isEmpty();
    }

    @Test
    void anEntryThatCannotBeSentIsRefusedBeforeTheFirst() {
        failure(InvalidInputException.class, "fell-trees", ids("a", ".."));

        assertThat(service.log()).isEmpty();
    }

    @Test
    void eachRequestHasAKeyOfItsOwn() {
        service.page("{\"id\": \"7\"}").page("{}").page("{}").page("{}");
        connection.run(
                action("graft-tree"),
                TWO_BRANCHES,
                CallOptions.builder().idempotencyKey("monday").build());

        assertThat(keys()).containsExactly("monday-1", "monday-2");

        service.asked.clear();
        service.page("{\"id\": \"7\"}").page("{}").page("{}").page("{}");
        run("graft-tree", TWO_BRANCHES);
        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
    }

    private List<String> keys() {
        return service.asked.stream()
                .map(HttpRequest::headers)
                .flatMap(List::stream)
                .filter(header -> header.name().equals("Idempotency-Key"))
                .map(Header::value)
                .toList();
    }

    @Test
    void theTimeOfTheCallIsThatOfAllRequests() {
        PassingTime time = new PassingTime();
        Connection slow = Connection.to(ORCHARD.connector())
                .field("base_url", "https://lists.example.com/api")
                .transport(time.passingBefore(service, Duration.ofSeconds(2)))
                .time(time)
                .open();
        service.answer(204, "").answer(204, "").answer(204, "");

        CallOptions fiveSeconds =
                CallOptions.builder().timeout(Duration.ofSeconds(5)).build();
        ConnectorException failure = catchThrowableOfType(
                ConnectorException.class, () -> slow.run(action("fell-trees"), ids("a", "b", "c", "d"), fiveSeconds));
        assertThat(failure).hasMessageContaining("The time of the call is over.");
        assertThat(failure.effects()).containsExactly("call (3 of 4 entries)");
        assertThat(service.log()).hasSize(3);
    }

    @Test
    void listenersHearOfEachRequest() {
        List<String> heard = new ArrayList<>();
        CallWatch watch = new CallWatch() {
            @Override
            public AttemptWatch attemptStarted(AttemptStarted attempt) {
                heard.add(attempt.step().orElse("") + " " + attempt.method());
                return AttemptWatch.NONE;
            }
        };
        service.answer(204, "").answer(404, "");
        Connection.to(ORCHARD.connector())
                .field("base_url", "https://lists.example.com/api")
                .transport(service)
                .listener(call -> watch)
                .open()
                .run(action("fell-trees"), ids("a", "b"));

        assertThat(heard).containsExactly("call DELETE", "call DELETE");
    }

    @Test
    void aPlanShowsEachRequest() {
        List<PlannedRequest> plan = connection.plan(action("graft-tree"), TWO_BRANCHES);

        assertThat(plan)
                .extracting(
                        request -> request.method() + " " + request.uri().replace("https://lists.example.com/api", ""))
                .containsExactly(
                        "POST /trees",
                        "POST /trees/%7Bplant.body.id%7D/branches",
                        "POST /trees/%7Bplant.body.id%7D/branches",
                        "POST /checks");
        assertThat(connection.plan(action("read-trees"), ids(250)))
                .extracting(PlannedRequest::uncertain)
                .containsExactly(false, false, false);
    }

    @Test
    void entriesOfAMappingHaveAKeyAndAValue() {
        service.page("{\"row\": 1}").page("{\"row\": 2}");

        Inputs names = Inputs.builder()
                .value("names", JsonReader.read("{\"1\": \"old\", \"2\": \"young\"}"))
                .build();
        assertThat(run("name-rows", names)).isEqualTo("[{row:1},{row:2}]");
        assertThat(service.log()).containsExactly("PUT /rows/1", "PUT /rows/2");
        assertThat(service.bodies()).containsExactly("{\"name\":\"old\"}", "{\"name\":\"young\"}");
    }
}
