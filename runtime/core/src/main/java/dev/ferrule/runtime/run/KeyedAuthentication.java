package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.http.HttpRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proof with keys that are sent beside it. They are in the request before it, so that a signature can cover them. */
final class KeyedAuthentication implements Authentication {

    private final Authentication main;
    private final List<Credential> keys;
    /** All of it, when it is the same for every request; a request need not be looked at then. */
    private final @Nullable List<Credential> fixed;

    /**
     * A proof and keys.
     *
     * @param main the proof
     * @param keys what is sent beside it
     */
    KeyedAuthentication(Authentication main, List<Credential> keys) {
        this.main = main;
        this.keys = keys;
        this.fixed = main.isFixed() ? joined(keys, main.planned()) : null;
    }

    /** The proof. */
    Authentication main() {
        return main;
    }

    @Override
    public List<Credential> prove(HttpRequest finished) throws IOException {
        return fixed == null ? joined(keys, main.prove(Proof.on(finished, keys))) : fixed;
    }

    @Override
    public List<Credential> planned() {
        return fixed == null ? joined(keys, main.planned()) : fixed;
    }

    @Override
    public boolean isFixed() {
        return fixed != null;
    }

    @Override
    public List<Secret> secrets() {
        return main.secrets();
    }

    private static List<Credential> joined(List<Credential> keys, List<Credential> proof) {
        return Stream.concat(keys.stream(), proof.stream()).toList();
    }
}
