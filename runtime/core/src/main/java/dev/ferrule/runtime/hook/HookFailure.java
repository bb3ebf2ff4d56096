package dev.ferrule.runtime.hook;

/**
 * A hook has failed, or has given what it may not. It belongs to no call yet: the call that ran the hook adds its action and
 * step. Neither the message nor a cause of what was thrown is kept, as both may hold values.
 */
public final class HookFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String hook;

    HookFailure(String hook, String what) {
        super("The hook " + hook + " " + what + ".");
        this.hook = hook;
    }

    /** The name of the hook. */
    public String hook() {
        return hook;
    }
}
