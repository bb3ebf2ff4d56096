package dev.ferrule.cli.console;

import dev.ferrule.runtime.Secret;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/** Asks the person at the terminal. */
@FunctionalInterface
public interface Prompt {

    /** Nobody is there. */
    Prompt NOBODY = question -> Optional.empty();

    /** What is typed at a question and is not shown; empty when nobody is there to answer. */
    Optional<Secret> secret(String question);

    /** The person at this console. */
    static Prompt at(Console console) {
        return question -> {
            char[] typed = console.readPassword("%s: ", question);
            if (typed == null) {
                return Optional.empty();
            }
            Secret secret = Secret.of(new String(typed));
            Arrays.fill(typed, ' ');
            return Optional.of(secret);
        };
    }
}
