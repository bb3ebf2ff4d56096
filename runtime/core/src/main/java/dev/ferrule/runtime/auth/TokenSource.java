package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import java.util.List;
import java.util.Optional;

/** Where tokens come from: a token endpoint or a login. It is asked by one thread at a time. */
public interface TokenSource {

    /**
     * Gets tokens.
     *
     * @param last the tokens before these, which have run out or were refused; empty at first
     * @throws AuthFailure when there are none to be had
     */
    Tokens obtain(Optional<Tokens> last, Door door);

    /** What is sent to get tokens and must not be seen, in the forms in which it is sent. */
    List<Secret> secrets();

    /**
     * Gives tokens back, where the service has a call for that. What goes wrong is of no matter any more.
     *
     * @param proof the proof by these tokens
     */
    void end(Authentication proof, Door door);

    /** Whether calls send back the cookies that the service sets. */
    boolean keepsCookies();
}
