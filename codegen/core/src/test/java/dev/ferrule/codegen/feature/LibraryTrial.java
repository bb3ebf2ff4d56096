package dev.ferrule.codegen.feature;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.SandboxServer;
import org.junit.jupiter.api.AfterEach;

/** A library whose books are told to those who have a token, and a program that its token server knows. */
abstract class LibraryTrial {

    static final FeatureSpec SPEC = FeatureSpec.of("tokens");

    final FakeTime time = new FakeTime();
    final TokenServer tokens;
    final SandboxServer server;
    private final String program;
    private final String secret;

    LibraryTrial(String program, String secret) {
        this.program = program;
        this.secret = secret;
        tokens = TokenServer.of(program, secret);
        server = SandboxServer.start(new LibraryService(tokens));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A connection by this scheme, not yet open. */
    final ConnectionBuilder to(String scheme) {
        return Connection.to(SPEC.lowered().connector())
                .auth(scheme)
                .field("login_url", server.baseUrl())
                .field("client_id", program)
                .field("client_secret", Secret.of(secret))
                .time(time);
    }

    static void list(Connection connection) {
        connection.run(SPEC.action("list-books"), Inputs.NONE);
    }

    static Failure failure(Connection connection) {
        return catchThrowableOfType(ConnectorException.class, () -> list(connection))
                .failure();
    }
}
