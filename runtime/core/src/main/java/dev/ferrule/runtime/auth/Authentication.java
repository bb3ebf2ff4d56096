package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.HttpRequest;
import java.io.IOException;
import java.util.List;

/** Proves who makes a call. Implementations are safe for use by many threads. */
public interface Authentication {

    /**
     * What is added to a request that is otherwise final. It is asked for each sending, so that a proof may cover the
     * request itself or be renewed.
     *
     * @throws IOException when the proof covers the body, and the body cannot be read
     * @throws dev.ferrule.runtime.hook.HookFailure when code of the program fails
     */
    List<Credential> prove(HttpRequest finished) throws IOException;

    /** What would be added, for a plan; nothing is sent to find it out. */
    List<Credential> planned();

    /** Whether it is the same for every request, and so what is planned. */
    default boolean isFixed() {
        return false;
    }

    /** What must not be seen besides the secrets of the connection that it is made of. */
    default List<Secret> secrets() {
        return List.of();
    }
}
