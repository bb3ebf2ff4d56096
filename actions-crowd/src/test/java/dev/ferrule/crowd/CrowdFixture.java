package dev.ferrule.crowd;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Crowd sandbox and a client of it for one test; started when first asked for. */
final class CrowdFixture implements AfterEachCallback {

    private SandboxOptions options = SandboxOptions.defaults();
    private @Nullable SandboxServer server;
    private @Nullable CrowdClient client;

    /** The sandbox with a setting changed; before it is first used. */
    CrowdFixture with(String setting, String value) {
        options = options.with(setting, value);
        return this;
    }

    SandboxServer server() {
        if (server == null) {
            server = SandboxServer.start("crowd", options);
        }
        return server;
    }

    CrowdClient client() {
        if (client == null) {
            client = client(password());
        }
        return client;
    }

    CrowdClient client(String password) {
        return CrowdClient.connect(
                c -> c.baseUrl(field("base_url")).basicAuth(field("application_name"), Secret.of(password)));
    }

    String password() {
        return field("application_password");
    }

    /** A field of the connection to the sandbox. */
    String field(String id) {
        return Objects.requireNonNull(server().connectionFields().get(id));
    }

    /** A connection without generated code. */
    Connection connection(Transport transport) {
        return Connection.to(CrowdDefinitions.CONNECTOR)
                .field("base_url", field("base_url"))
                .field("application_name", field("application_name"))
                .field("application_password", Secret.of(password()))
                .transport(transport)
                .open();
    }

    Connection connection() {
        return connection(new ApacheTransport());
    }

    /** The requests so far, each as {@code METHOD target} below the API's root. */
    List<String> log() {
        return server().requests().stream()
                .map(request -> request.method() + " " + request.target().replace("/crowd/rest/usermanagement/1", ""))
                .toList();
    }

    /** The request that changed something first. */
    RecordedRequest write() {
        return server().requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (client != null) {
            client.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
