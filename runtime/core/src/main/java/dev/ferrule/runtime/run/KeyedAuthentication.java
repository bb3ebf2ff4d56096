package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.http.HttpRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A proof with keys that are sent beside it. They are in the request before it, so that a signature can cover them.
 *
 * @param main the proof
 * @param keys what is sent beside it
 */
record KeyedAuthentication(Authentication main, List<Credential> keys) implements Authentication {

    @Override
    public List<Credential> prove(HttpRequest finished) throws IOException {
        return with(main.prove(Proof.on(finished, keys)));
    }

    @Override
    public List<Credential> planned() {
        return with(main.planned());
    }

    @Override
    public List<Secret> secrets() {
        return main.secrets();
    }

    private List<Credential> with(List<Credential> proof) {
        return Stream.concat(keys.stream(), proof.stream()).toList();
    }
}
