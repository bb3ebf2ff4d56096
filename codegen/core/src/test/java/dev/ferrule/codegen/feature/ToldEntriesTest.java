package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.MapEntry;
import dev.ferrule.runtime.run.PlannedRequest;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Maps whose entries another action tells. */
class ToldEntriesTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("told-entries");
    private static final ActionDefinition CREATE = SPEC.action("create-issue");
    private static final ActionDefinition LIST = SPEC.action("list-fields");
    private static final SandboxResponse FIELDS = json(200, """
            {"fields": [
              {"id": "summary", "name": "Summary", "required": true, "schema": {"type": "string"}},
              {"id": "points", "required": "TRUE", "schema": {"type": "number"}},
              {"id": "owner", "name": "Owner", "required": false, "schema": {"type": "user"}},
              {"id": "parts", "schema": {"type": "options"}, "allowed": [{"id": "1"}, {"id": 2}, {"id": {}}]},
              {"id": "odd", "schema": {"type": "toString"}},
              {"id": "owner", "name": "Another", "schema": {"type": "string"}},
              {"id": {"no": "key"}},
              {"name": "No Key"}
            ]}""");
    private static final SandboxResponse CREATED = json(201, "{\"id\": \"X-1\"}");

    private final List<String> sent = new ArrayList<>();

    private <T> T served(Function<Connection, T> use, SandboxResponse... answers) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            try {
                return use.apply(connection);
            } finally {
                for (RecordedRequest request : server.requests()) {
                    sent.add(request.method() + " " + request.target() + " " + request.text());
                }
            }
        }
    }

    private static Inputs issue(String fields) {
        return Inputs.builder()
                .text("project", "A B")
                .value("fields", JsonReader.read(fields))
                .build();
    }

    private List<String> broken(String fields) {
        return served(connection -> connection.checkEntries(CREATE, "fields", issue(fields), LIST), FIELDS).stream()
                .map(Violation::text)
                .toList();
    }

    @Test
    void theServiceTellsWhichEntriesThereAre() {
        List<MapEntry> entries = served(connection -> connection.entries(CREATE, "fields", issue("{}"), LIST), FIELDS);

        assertThat(sent).containsExactly("GET /projects/A%20B/fields ");
        assertThat(entries)
                .containsExactly(
                        new MapEntry("summary", "Summary", Shape.Scalar.STRING, true, List.of()),
                        new MapEntry("points", "points", Shape.Scalar.NUMBER, true, List.of()),
                        new MapEntry("owner", "Owner", Shape.Scalar.STRING, false, List.of()),
                        new MapEntry(
                                "parts",
                                "parts",
                                new Shape.ListOf(Shape.Scalar.STRING),
                                false,
                                List.of(JsonValue.of("1"), JsonValue.of(2))),
                        new MapEntry("odd", "odd", Shape.Scalar.ANY, false, List.of()));
    }

    @Test
    void valuesAreWrappedAsTheServiceWantsThem() {
        served(connection -> connection.run(CREATE, issue("""
                                {"summary": "S", "points": 1.50, "owner": "ann", "parts": ["1", "2", null], "odd": {"a": [1]},
                                 "unknown": "as it is"}""")), FIELDS, CREATED);

        assertThat(sent)
                .containsExactly(
                        "GET /projects/A%20B/fields ",
                        "POST /issues {\"project\":\"A B\",\"fields\":{\"summary\":\"S\",\"points\":1.50,"
                                + "\"owner\":{\"accountId\":\"ann\"},\"parts\":[{\"id\":\"1\"},{\"id\":\"2\"},null],"
                                + "\"odd\":{\"a\":[1]},\"unknown\":\"as it is\"}}");
    }

    @Test
    void nobodyIsAskedWhenNoEntriesAreGiven() {
        served(
                connection -> connection.run(
                        CREATE, Inputs.builder().text("project", "A").build()),
                CREATED);
        served(connection -> connection.run(CREATE, issue("{}")), CREATED);

        assertThat(sent)
                .containsExactly(
                        "POST /issues {\"project\":\"A\"}", "POST /issues {\"project\":\"A B\",\"fields\":{}}");
    }

    @Test
    void nobodyIsAskedWhereNothingIsWrapped() {
        Inputs tags = Inputs.builder()
                .text("issue", "7")
                .value("tags", JsonReader.read("{\"new\": \"yes\"}"))
                .build();
        served(connection -> connection.run(SPEC.action("tag-issue"), tags), json(200, "{}"));

        assertThat(sent).containsExactly("PUT /issues/7/tags {\"tags\":{\"new\":\"yes\"}}");
    }

    @Test
    void whenTheFormIsNotToldNothingIsSent() {
        ConnectorException thrown = catchThrowableOfType(
                ConnectorException.class,
                () -> served(
                        connection -> connection.run(CREATE, issue("{\"owner\": \"ann\"}")), json(403, "{}"), CREATED));

        assertThat(thrown.kind()).isEqualTo(ErrorKind.PERMISSION);
        assertThat(thrown.failure().action()).contains("list-fields");
        assertThat(thrown.effects()).isEmpty();
        assertThat(sent).containsExactly("GET /projects/A%20B/fields ");
    }

    @Test
    void aPlanHasTheRequestThatGoesBefore() {
        List<PlannedRequest> plan =
                served(connection -> connection.plan(CREATE, issue("{\"owner\": \"ann\"}")), json(500, "{}"));

        assertThat(sent).isEmpty();
        assertThat(plan).extracting(PlannedRequest::step).containsExactly("list-fields.call", "call");
        assertThat(plan.get(0).uri()).endsWith("/projects/A%20B/fields");
        assertThat(plan.get(1).body())
                .contains(JsonReader.read("{\"project\": \"A B\", \"fields\": {\"owner\": \"ann\"}}"));
    }

    @Test
    void givenEntriesAreCheckedWhenSomebodyAsks() {
        assertThat(broken("{\"summary\": \"S\", \"points\": 3, \"owner\": \"ann\", \"parts\": [\"1\", \"2\"]}"))
                .isEmpty();
        assertThat(broken("""
                        {"points": "many", "owner": null, "parts": ["3"], "odd": {}, "own\\ner\\u202e": 1}"""))
                .containsExactly(
                        "Fields: \"summary\" must be given.",
                        "Fields: \"points\" must be a number.",
                        "Fields: \"parts\" must be one of 1, 2.",
                        "Fields: \"own\ner\u202e\" is no entry here.");
    }

    @Test
    void aServiceThatTellsNothingOffersNothing() {
        for (String answer :
                List.of("{}", "{\"fields\": null}", "{\"fields\": \"none\"}", "[]", "{\"fields\": [1, []]}")) {
            List<MapEntry> entries =
                    served(connection -> connection.entries(CREATE, "fields", issue("{}"), LIST), json(200, answer));
            assertThat(entries).as(answer).isEmpty();
        }
    }

    @Test
    void anotherActionTellsNothing() {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> served(
                                connection ->
                                        connection.entries(CREATE, "fields", issue("{}"), SPEC.action("list-tags")),
                                FIELDS)))
                .hasMessageContaining("list-tags");
        assertThat(sent).isEmpty();
    }
}
