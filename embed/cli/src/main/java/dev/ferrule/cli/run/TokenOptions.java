package dev.ferrule.cli.run;

import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.profile.Profiles;
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
                "A refresh token that holds once is lost without it. A connection with a name has a folder of its own."
            })
    @Nullable
    String folder;

    /** Whether some scheme of the connector gets tokens. */
    static boolean areFor(Connector connector) {
        return connector.auth().stream().anyMatch(scheme -> scheme.recipe() instanceof Recipe.Token);
    }

    /**
     * Says where the tokens of a connection are kept.
     *
     * @param written what names the connection; null for none
     */
    void apply(ConnectionBuilder builder, @Nullable String written, Surroundings surroundings) {
        if (folder != null) {
            builder.tokenStore(new FileTokenStore(surroundings.path(folder)));
        } else if (written != null && Profiles.isName(written)) {
            builder.tokenStore(new FileTokenStore(new Profiles(surroundings).tokens(written)));
        }
    }
}
