package dev.ferrule.runtime.secret;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.SettingsException;

/**
 * A place where secrets are kept, such as the environment, a folder of files or a vault. {@link Secrets#standard()} finds
 * implementations with a constructor without parameters by {@link java.util.ServiceLoader}. They are safe for use by many
 * threads.
 */
public interface SecretResolver {

    /** What stands before the colon of a reference to this place: lower case letters, digits and {@code -}. */
    String scheme();

    /**
     * The secret of a reference.
     *
     * @param name what stands behind the colon
     * @throws SettingsException when there is no such secret, or it must not be used. The message does not repeat the name
     *     where that may be a secret that somebody has written by mistake
     */
    Secret resolve(String name);
}
