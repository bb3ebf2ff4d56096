package dev.ferrule.runtime.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Choice;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the feature's own spec: forms that depend on what is filled in, and on what the service knows. */
class ConditionsAndChoicesTest {

    private static final Path SPEC =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/conditions-and-choices");

    private final LoweredConnector shop =
            Lowering.lower(new SpecReader().read(SPEC).connector().orElseThrow());
    private final ActionDefinition order = shop.action("order-print").orElseThrow();
    private final Answering service = new Answering();
    private final Connection connection = Connection.to(shop.connector())
            .field("base_url", "https://print.example.com")
            .transport(service)
            .open();

    @Test
    void whatMeansNothingIsRefused() {
        Inputs inputs = Inputs.builder().text("address", "Main Street 1").build();

        assertThatThrownBy(() -> connection.run(order, inputs))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Address means nothing unless Delivery is post");
        assertThat(service.requests).isEmpty();
    }

    @Test
    void whatTheOthersDemandMustBeGiven() {
        Inputs inputs = Inputs.builder().text("delivery", "post").build();

        assertThatThrownBy(() -> connection.run(order, inputs))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Address must be given when Delivery is post");
    }

    @Test
    void defaultsCountWhereTheirParameterMeansSomething() {
        assertThat(planned(Inputs.builder()
                        .text("delivery", "post")
                        .text("address", "Main Street 1")
                        .build()))
                .isEqualTo("{\"delivery\":\"post\",\"address\":\"Main Street 1\",\"insured\":true}");
        assertThat(planned(Inputs.NONE)).isEqualTo("{\"delivery\":\"pick-up\"}");
    }

    @Test
    void theServiceTellsWhatThereIsToChooseFrom() {
        service.answer = "{\"papers\":[{\"id\":7,\"name\":\"Matte\"},{\"id\":\"x\"},{\"name\":\"No id\"}]}";

        List<Choice> papers = connection.options(
                order, "paper", Inputs.NONE, shop.action("list-papers").orElseThrow());

        assertThat(service.requests).containsExactly("GET https://print.example.com/papers?delivery=pick-up");
        assertThat(papers).containsExactly(new Choice(JsonValue.of(7), "Matte"), new Choice(JsonValue.of("x"), "x"));
    }

    private String planned(Inputs inputs) {
        return connection
                .plan(order, inputs)
                .get(0)
                .body()
                .map(body -> JsonWriter.masked(body))
                .orElse("");
    }

    /** A service that answers the same to everything. */
    private static final class Answering implements Transport {

        private final List<String> requests = new ArrayList<>();
        private String answer = "{}";

        @Override
        public HttpAnswer send(HttpRequest request, Duration timeout) {
            requests.add(request.method() + " " + request.uri());
            return new HttpAnswer() {
                @Override
                public int status() {
                    return 200;
                }

                @Override
                public List<Header> headers() {
                    return List.of(Header.of("Content-Type", "application/json"));
                }

                @Override
                public InputStream body() {
                    return new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
