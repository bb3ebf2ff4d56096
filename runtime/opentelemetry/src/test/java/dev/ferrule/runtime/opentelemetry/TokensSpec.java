package dev.ferrule.runtime.opentelemetry;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import java.nio.file.Path;

/** The connector of the feature {@code tokens}. */
final class TokensSpec {

    private static final Path FOLDER =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/tokens");

    private final LoweredConnector lowered =
            Lowering.lower(new SpecReader().read(FOLDER).connector().orElseThrow());

    ConnectionBuilder to(String url, String secret) {
        return Connection.to(lowered.connector())
                .auth("program")
                .field("login_url", url)
                .field("client_id", "shop")
                .field("client_secret", Secret.of(secret));
    }

    ActionDefinition action(String id) {
        return lowered.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
