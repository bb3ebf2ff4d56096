package dev.ferrule.runtime.auth;

import java.io.IOException;
import java.time.Duration;
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

    /**
     * Keeps everybody else who holds by this store from getting tokens under the key, in this process and in others that
     * share it, until the hold is closed or its process has ended. Without that, two of them could use one refresh token, and
     * a service that sees one twice ends all access.
     *
     * <p>A store that does not know how gives a hold that keeps nobody away.
     *
     * @param longest how long to wait for others
     * @return empty when others have held it for so long
     * @throws IOException when it cannot be told whether others hold it
     * @throws InterruptedException when the thread was interrupted while it waited
     */
    default Optional<Hold> hold(String key, Duration longest) throws IOException, InterruptedException {
        return Optional.of(() -> {});
    }

    /** The right to get tokens under a key. It is closed by the thread that got it. */
    @FunctionalInterface
    interface Hold extends AutoCloseable {

        /** Lets others get tokens again. */
        @Override
        void close();
    }

    /** A store that forgets with the process. */
    static TokenStore inMemory() {
        return new MemoryTokenStore();
    }
}
