package dev.ferrule.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However a service writes a secret into its refusal, the failure does not tell it. */
class SecretWritingsTest {

    private static final LoweredConnector LOWERED = Lowering.lower(new SpecReader()
            .read(Path.of("src/test/resources/dev/ferrule/testkit/scorecard/canary"))
            .connector()
            .orElseThrow());
    private static final Inputs INPUTS = Inputs.of(Map.of("in_query", JsonValue.of(Secret.of("of the input"))));

    /** A service that refuses with a message. */
    private static final class Refusing implements SandboxService {
        private String message = "";

        @Override
        public SandboxResponse handle(SandboxRequest request) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putObject("error").put("message", message);
            return SandboxResponse.json(400, body);
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of("base_url", baseUrl);
        }
    }

    private static Map<String, String> told(Canary canary, List<String> around) {
        Map<String, String> told = new LinkedHashMap<>();
        Canaries sought = new Canaries(List.of(canary));
        Refusing service = new Refusing();
        ConnectionBuilder builder = Connection.to(LOWERED.connector())
                .auth("query")
                .field("base_url", "https://service.invalid")
                .transport(new ServiceTransport(service));
        for (Canary field : Planted.fields()) {
            builder.field(
                    field.place(), Secret.of(field.place().equals("key") ? canary.text() : "of-the-" + field.place()));
        }
        try (Connection connection = builder.open()) {
            canary.forms().forEach((how, form) -> {
                service.message = around.get(0) + form + around.get(1);
                ConnectorException e = catchThrowableOfType(
                        ConnectorException.class,
                        () -> connection.run(LOWERED.action("look").orElseThrow(), INPUTS));
                String message = String.valueOf(e.getMessage());
                if (sought.told(message).isPresent() || !message.contains(Secret.MASK)) {
                    told.put(how, message);
                }
            });
        }
        return told;
    }

    @Test
    void aFailureTellsNoneOfThem() {
        for (Canary canary : Planted.fields()) {
            assertThat(told(canary, List.of("It was ", " and is wrong.")))
                    .as(canary.place())
                    .isEmpty();
        }
    }

    @Test
    void noneIsToldByWhatStandsAroundIt() {
        Canary token = new Canary("key", "eyJhbGciOiJub25lIn0.canaryT0k3nZZ.c2lnbmF0dXJlLW9mLWl0");

        for (List<String> around :
                List.of(List.of("", ""), List.of("(", ")"), List.of("a=\"", "\"}"), List.of("k: ", "; x"))) {
            assertThat(told(token, around)).as("in " + around).isEmpty();
        }
    }
}
