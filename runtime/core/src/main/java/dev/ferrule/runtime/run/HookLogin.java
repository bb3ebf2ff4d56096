package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.TokenSource;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.hook.CallFailure;
import dev.ferrule.runtime.hook.HookFailure;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.hook.LoginRefusedException;
import dev.ferrule.runtime.hook.Session;
import dev.ferrule.runtime.retry.Time;
import java.util.List;
import java.util.Optional;

/** Begins and ends the sessions of one connection by code of the program. */
final class HookLogin implements TokenSource {

    private final String hook;
    private final Hooks hooks;
    private final Server server;
    private final Time time;

    HookLogin(String hook, Hooks hooks, Server server, Time time) {
        this.hook = hook;
        this.hooks = hooks;
        this.server = server;
        this.time = time;
    }

    @Override
    public Tokens obtain(Optional<Tokens> last, Door door) {
        HookCalls calls = calls(door);
        try {
            Session session = hooks.open(hook, calls);
            return Tokens.of(session.credentials()).expires(session.expires());
        } catch (LoginRefusedException e) {
            throw AuthFailure.of(
                    ErrorKind.AUTHENTICATION, "The hook " + hook + " could not log in: the service has refused it.");
        } catch (CallFailure e) {
            throw calls.failure()
                    .map(cause -> cause.behind("The hook " + hook + " could not log in."))
                    .orElseGet(() -> AuthFailure.ofHook(hook, "The hook " + hook + " failed without a reason.", true));
        } catch (HookFailure e) {
            // Who interrupts one call says nothing of the others.
            throw AuthFailure.ofHook(
                    hook,
                    String.valueOf(e.getMessage()),
                    !Thread.currentThread().isInterrupted());
        } finally {
            calls.end();
        }
    }

    private HookCalls calls(Door door) {
        return new HookCalls(server, hooks.allow(hook), door, time);
    }

    /** What is logged in with is among the fields of the connection, which every text is searched for. */
    @Override
    public List<Secret> secrets() {
        return List.of();
    }

    @Override
    public void end(Authentication proof, Door door) {
        HookCalls calls = calls(door);
        try {
            hooks.close(hook, new Session(proof.planned(), Optional.empty()), calls);
        } catch (CallFailure | HookFailure e) {
            // Nobody waits for the end of a session any more, and the service ends it by itself in time.
            return;
        } finally {
            calls.end();
        }
    }

    /** The code gives all that calls carry. */
    @Override
    public boolean keepsCookies() {
        return false;
    }
}
