package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.RenewableAuthentication;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.http.Header;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proof that is renewed, with keys that are sent beside it and stay as they are. */
final class KeyedRenewal implements RenewableAuthentication {

    private final RenewableAuthentication main;
    private final List<Credential> keys;
    /** The proof that was handed out last: it stays until it is renewed. */
    private volatile @Nullable KeyedAuthentication last;

    /**
     * A proof and keys.
     *
     * @param main the proof
     * @param keys what is sent beside it
     */
    KeyedRenewal(RenewableAuthentication main, List<Credential> keys) {
        this.main = main;
        this.keys = keys;
    }

    @Override
    public Authentication current(Door door) {
        return keyed(main.current(door));
    }

    @Override
    public Authentication next(Authentication refused, Door door) {
        return keyed(main.next(alone(refused), door));
    }

    private Authentication keyed(Authentication proof) {
        KeyedAuthentication known = last;
        if (known == null || known.main() != proof) {
            known = new KeyedAuthentication(proof, keys);
            last = known;
        }
        return known;
    }

    @Override
    public void refused(Authentication proof) {
        main.refused(alone(proof));
    }

    @Override
    public void beginAnew() {
        main.beginAnew();
    }

    @Override
    public void answered(Authentication proof, URI asked, List<Header> headers) {
        main.answered(alone(proof), asked, headers);
    }

    @Override
    public Condition sign() {
        return main.sign();
    }

    @Override
    public Optional<String> kept(String name, Door door) {
        return main.kept(name, door);
    }

    @Override
    public List<Secret> secrets() {
        return main.secrets();
    }

    @Override
    public void end(Door door) {
        main.end(door);
    }

    @Override
    public List<Credential> planned() {
        return new KeyedAuthentication(main, keys).planned();
    }

    private static Authentication alone(Authentication proof) {
        return proof instanceof KeyedAuthentication keyed ? keyed.main() : proof;
    }
}
