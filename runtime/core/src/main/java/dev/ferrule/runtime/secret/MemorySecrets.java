package dev.ferrule.runtime.secret;

import dev.ferrule.runtime.Secret;
import java.util.Map;

/** Secrets that the program knows already: {@code memory:NAME}. */
public final class MemorySecrets implements SecretResolver {

    private final Map<String, Secret> secrets;

    /** These secrets, by name. */
    public MemorySecrets(Map<String, Secret> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    @Override
    public String scheme() {
        return "memory";
    }

    @Override
    public Secret resolve(String name) {
        Secret secret = secrets.get(name);
        if (secret == null) {
            throw SecretProblem.of(
                    "The program knows no secret of the name that memory: gives.",
                    "memory: takes the name of a secret, not the secret.");
        }
        return secret;
    }
}
