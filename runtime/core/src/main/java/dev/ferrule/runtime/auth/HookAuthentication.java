package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.retry.Time;
import java.util.List;

/** Lets code of the program sign each request. */
final class HookAuthentication implements Authentication {

    private final String hook;
    private final Hooks hooks;
    private final Time time;

    HookAuthentication(String hook, Hooks hooks, Time time) {
        this.hook = hook;
        this.hooks = hooks;
        this.time = time;
    }

    @Override
    public List<Credential> prove(HttpRequest finished) {
        return hooks.sign(hook, finished, time.now());
    }

    /** What the code adds is known only to it. */
    @Override
    public List<Credential> planned() {
        return List.of();
    }
}
