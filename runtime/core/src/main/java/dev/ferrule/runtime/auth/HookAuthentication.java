package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.http.HttpRequest;
import java.util.List;

/** Lets code of the program sign each request. */
final class HookAuthentication implements Authentication {

    private final String hook;
    private final Surroundings surroundings;

    HookAuthentication(String hook, Surroundings surroundings) {
        this.hook = hook;
        this.surroundings = surroundings;
    }

    @Override
    public List<Credential> prove(HttpRequest finished) {
        return surroundings.signer().sign(hook, finished, surroundings.time().now());
    }

    /** What the code adds is known only to it. */
    @Override
    public List<Credential> planned() {
        return List.of();
    }
}
