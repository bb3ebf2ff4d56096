package dev.ferrule.runtime.auth;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps tokens beyond the life of a connection. Many services give a refresh token that can be used once: the next one
 * comes with the answer, and who loses it has lost the access. So tokens are saved before anything is done with them.
 *
 * <p>A key names what the tokens were got for. It has 64 hexadecimal digits and tells nothing of it; when the connection
 * is set up in another way, it is another key. Implementations are safe for use by many threads.
 */
public interface TokenStore {

    /**
     * The tokens that were saved last under the key.
     *
     * @throws IOException when they cannot be read; they are then not got anew, so that nothing is lost
     */
    Optional<Tokens> load(String key) throws IOException;

    /**
     * Saves tokens in place of the ones before. When this returns they are safe, and when it throws the ones before are
     * still there.
     *
     * @throws IOException when they cannot be saved
     */
    void save(String key, Tokens tokens) throws IOException;

    /** A store that forgets with the process. */
    static TokenStore inMemory() {
        return new MemoryTokenStore();
    }
}
