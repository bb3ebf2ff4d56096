package dev.ferrule.hostile;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.HookDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.hook.Conversion;
import dev.ferrule.runtime.hook.Hook;
import dev.ferrule.runtime.hook.Login;
import dev.ferrule.runtime.hook.Session;
import dev.ferrule.runtime.hook.Signer;
import dev.ferrule.runtime.hook.Transfer;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs each action once, against a server that answers the same to everything, its own address, and is not there. */
final class Calls {

    /** Where every request must go. */
    static final String HOST = "shop.example.com";

    private static final Signer SIGNER = (request, fields, now) -> List.of(Credential.header("X-Signed", "yes"));
    private static final Conversion SAME = (value, fields) -> value;
    private static final Login LOGIN = (calls, fields) -> Session.of(Credential.header("X-Session", "s"));

    private static final Transfer TRANSFER = (upload, calls, fields) ->
            calls.send(Call.put(upload.address().toString(), upload.contentType(), upload.whole()));

    private Calls() {}

    /** The addresses of the requests that were sent. What a connection or an action refuses is no failure here. */
    static List<URI> run(LoweredConnector connector, String input) {
        List<URI> sent = new ArrayList<>();
        try (Connection connection = open(connector.connector(), input, new Recorder(sent))) {
            for (ActionDefinition action : connector.actions()) {
                run(connection, action, input);
            }
        } catch (ConnectorException refused) {
            return sent;
        }
        return sent;
    }

    private static void run(Connection connection, ActionDefinition action, String input) {
        Inputs.Builder inputs = Inputs.builder();
        for (ParameterDefinition parameter : action.parameters()) {
            if (parameter.shape() == Shape.Scalar.STRING) {
                inputs.text(parameter.id(), input);
            } else if (parameter.shape() == Shape.Scalar.FILE) {
                inputs.file(parameter.id(), FileSource.of(input, FileSource.ANY_BYTES, new byte[] {1, 2, 3}));
            }
        }
        try {
            connection.run(action, inputs.build());
        } catch (ConnectorException refused) {
            // An input that breaks a rule, or an answer that means failure: both are answers to a hostile text.
            return;
        }
    }

    private static Connection open(ConnectorDefinition connector, String input, Transport transport) {
        ConnectionBuilder connection = Connection.to(connector).transport(transport);
        for (ParameterDefinition field : connector.fields()) {
            if (field.shape() == Shape.Scalar.SECRET) {
                connection.field(field.id(), Secret.of("secret"));
            } else if (field.shape() == Shape.Scalar.STRING) {
                connection.field(field.id(), field.rules().format().isPresent() ? "https://" + HOST : input);
            }
        }
        for (HookDefinition hook : connector.hooks()) {
            connection.hook(hook.name(), hook(hook.kind()));
        }
        return connection.open();
    }

    private static Hook hook(HookDefinition.Kind kind) {
        return switch (kind) {
            case CONVERSION -> SAME;
            case SIGNER -> SIGNER;
            case LOGIN -> LOGIN;
            case TRANSFER -> TRANSFER;
        };
    }

    private record Recorder(List<URI> sent) implements Transport {
        @Override
        public HttpAnswer send(HttpRequest request, Duration timeout) {
            sent.add(request.uri());
            return new Answer(200, List.of(Header.of("Content-Type", "application/json")));
        }

        @Override
        public void close() {}
    }

    private record Answer(int status, List<Header> headers) implements HttpAnswer {
        @Override
        public InputStream body() {
            return new ByteArrayInputStream(
                    ("{\"url\": \"https://" + HOST + "/api/sent\"}").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
