package dev.ferrule.testkit.trap;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.sandbox.SandboxOptions;

/**
 * A run of an action in which a service shows what is odd about it.
 *
 * @param action the action's id
 * @param inputs what it is given
 * @param options the settings of the sandbox
 */
public record Play(String action, Inputs inputs, SandboxOptions options) {

    /** A run with nothing given. */
    public static Play of(String action) {
        return of(action, Inputs.NONE);
    }

    /** A run with these inputs. */
    public static Play of(String action, Inputs inputs) {
        return new Play(action, inputs, SandboxOptions.defaults());
    }

    /** The same with a setting of the sandbox. */
    public Play setting(String name, String value) {
        return new Play(action, inputs, options.with(name, value));
    }
}
