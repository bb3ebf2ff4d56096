package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.auth.Credential;
import java.time.Instant;
import java.util.List;

/** Proves who makes a request that is otherwise final. It is asked for each attempt to send it. */
@FunctionalInterface
public non-sealed interface Signer extends Hook {

    /**
     * Signs a request.
     *
     * @param request what is signed; it is not changed
     * @param fields the fields of the connection that the connector says this code reads, secrets included
     * @param now the time of the request
     * @return headers and query parameters that are added, at most 32 and 64 KiB
     * @throws Exception when the request cannot be signed; it is then not sent
     */
    List<Credential> sign(SignableRequest request, HookFields fields, Instant now) throws Exception;
}
