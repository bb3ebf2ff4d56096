package dev.ferrule.cli.run;

import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.auth.FileTokenStore;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where tokens are kept from one run to the next; for connectors whose calls carry tokens of OAuth 2. */
final class TokenOptions {

    @Option(
            names = "--token-store",
            paramLabel = "FOLDER",
            description = {
                "Keeps tokens in this folder, readable by its owner alone, for the next run.",
                "A refresh token that holds once is lost without it."
            })
    @Nullable
    String folder;

    /** Whether some scheme of the connector gets tokens. */
    static boolean areFor(Connector connector) {
        return connector.auth().stream().anyMatch(scheme -> scheme.recipe() instanceof Recipe.Token);
    }

    void apply(ConnectionBuilder builder, Surroundings surroundings) {
        if (folder != null) {
            builder.tokenStore(new FileTokenStore(surroundings.path(folder)));
        }
    }
}
