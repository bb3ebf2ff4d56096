package dev.ferrule.testkit.login;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.FileTokenStore;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import java.nio.file.Path;

/** A process with a connection whose refresh token holds once. It makes one call and says how it ended. */
final class RefreshingProcess {

    static final Path SPEC = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/tokens");

    private RefreshingProcess() {}

    /**
     * Makes the call.
     *
     * @param args the address of the server, and the folder of the tokens
     */
    public static void main(String[] args) {
        LoweredConnector lowered =
                Lowering.lower(new SpecReader().read(SPEC).connector().orElseThrow());
        try (Connection connection = Connection.to(lowered.connector())
                .auth("person")
                .field("login_url", args[0])
                .field("client_id", "shop")
                .field("refresh_token", Secret.of("first"))
                .tokenStore(new FileTokenStore(Path.of(args[1])))
                .open()) {
            connection.run(lowered.action("list-books").orElseThrow(), Inputs.NONE);
            System.out.println("done");
        }
    }
}
