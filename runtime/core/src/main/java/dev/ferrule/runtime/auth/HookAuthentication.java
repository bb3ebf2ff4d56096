package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.HttpRequest;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Lets code of the program sign each request. */
final class HookAuthentication implements Authentication {

    /** Code may add several things to each of some requests at a time; so many are remembered. */
    private static final int REMEMBERED = 64;

    private final String hook;
    private final Surroundings surroundings;
    private final ConcurrentLinkedDeque<Credential> known = new ConcurrentLinkedDeque<>();

    HookAuthentication(String hook, Surroundings surroundings) {
        this.hook = hook;
        this.surroundings = surroundings;
    }

    @Override
    public List<Credential> prove(HttpRequest finished) {
        List<Credential> added =
                surroundings.signer().sign(hook, finished, surroundings.time().now());
        added.forEach(this::remember);
        return added;
    }

    private void remember(Credential credential) {
        if (!known.contains(credential)) {
            known.addLast(credential);
            while (known.size() > REMEMBERED) {
                known.pollFirst();
            }
        }
    }

    /** What the code has added of late, which may be anything that it makes of the fields that it reads. */
    @Override
    public List<Secret> secrets() {
        return known.stream().flatMap(Credential::secrets).toList();
    }

    /** What the code adds is known only to it. */
    @Override
    public List<Credential> planned() {
        return List.of();
    }
}
