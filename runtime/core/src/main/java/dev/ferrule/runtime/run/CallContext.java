package dev.ferrule.runtime.run;

import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a call can reach beside its inputs and answers.
 *
 * @param kept what the answer that gave the connection's token has told, by name; a token is got when there is none
 * @param hooks the code of the program
 * @param options what the call does differently from others
 * @param watching what listeners are told of the call
 * @param made takes what functions and hooks make of values, in which there may be secrets
 * @param login whether its requests get what proves who calls
 */
record CallContext(
        Function<String, Optional<String>> kept,
        Hooks hooks,
        CallOptions options,
        Watching watching,
        Consumer<JsonValue> made,
        boolean login) {

    /** Nothing: before a call, when no token is got. */
    static final CallContext NONE = unwatched(Hooks.NONE);

    /** That of a plan: this code runs, and no token is got. */
    static CallContext unwatched(Hooks hooks) {
        return new CallContext(name -> Optional.empty(), hooks, CallOptions.NONE, Watching.NONE, value -> {}, false);
    }

    /** That of the requests that begin or end a session for a call. */
    static CallContext login(Watching watching, Consumer<JsonValue> made) {
        return new CallContext(NONE.kept(), Hooks.NONE, CallOptions.NONE, watching, made, true);
    }

    /** What listeners are told of the request of a step. */
    WatchedRequest watched(StepCall call) {
        return login ? watching.login(call) : watching.step(call);
    }
}
