package dev.ferrule.runtime.run;

import dev.ferrule.runtime.hook.Hooks;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a call can reach beside its inputs and answers.
 *
 * @param kept what the answer that gave the connection's token has told, by name; a token is got when there is none
 * @param hooks the code of the program
 * @param options what the call does differently from others
 */
record CallContext(Function<String, Optional<String>> kept, Hooks hooks, CallOptions options) {

    /** Nothing: before a call, when no token is got. */
    static final CallContext NONE = new CallContext(name -> Optional.empty(), Hooks.NONE, CallOptions.NONE);
}
