package dev.ferrule.runtime.secret;

import dev.ferrule.runtime.Secret;
import java.util.Map;

/** Secrets in environment variables: {@code env:NAME}. */
public final class EnvironmentSecrets implements SecretResolver {

    private final Map<String, String> environment;

    /** Those of this process. */
    public EnvironmentSecrets() {
        this(System.getenv());
    }

    /** Those of this environment. */
    public EnvironmentSecrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String scheme() {
        return "env";
    }

    @Override
    public Secret resolve(String name) {
        String text = environment.get(name);
        if (text == null || text.isEmpty()) {
            throw SecretProblem.of(
                    "The environment variable that env: names is not set.",
                    "env: takes the name of a variable, not the secret.");
        }
        return Secret.of(text);
    }
}
