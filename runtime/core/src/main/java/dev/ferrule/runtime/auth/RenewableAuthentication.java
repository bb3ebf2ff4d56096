package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A proof that a server gives, that is kept, and that is got anew when it runs out or is refused. */
public interface RenewableAuthentication extends Authentication {

    /**
     * The proof for a request that is about to be sent; got from its server when there is none that lasts.
     *
     * @throws AuthFailure when there is none to be had
     */
    Authentication current(Door door);

    /**
     * The proof for the attempt that follows one whose proof was {@link #refused}.
     *
     * @throws AuthFailure when there is none to be had
     */
    default Authentication next(Authentication refused, Door door) {
        return current(door);
    }

    /** Says that a proof was refused, so that the next request gets another. */
    void refused(Authentication proof);

    /** Says that tokens were got in another way, so that the next request looks for them. */
    void beginAnew();

    /**
     * Tells what an answer to a request with this proof sets.
     *
     * @param asked the address that was asked
     */
    void answered(Authentication proof, URI asked, List<Header> headers);

    /** The answers that mean that the proof is refused. */
    Condition sign();

    /**
     * A member of the answer that gave the proof.
     *
     * @throws AuthFailure when there is no proof to be had
     */
    Optional<String> kept(String name, Door door);

    /** All that must not be seen, of the proofs of late and of what they are got with. */
    @Override
    List<Secret> secrets();

    /** Gives the proof back, if there is one; what goes wrong is of no matter any more. */
    void end(Door door);

    /** A request is sent with a {@link #current} proof, never with this one itself. */
    @Override
    default List<Credential> prove(HttpRequest finished) {
        throw new IllegalStateException("A proof is got before it is sent.");
    }
}
