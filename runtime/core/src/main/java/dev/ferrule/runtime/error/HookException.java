package dev.ferrule.runtime.error;

/**
 * Hand-written code of the program has failed, or has given what it may not. The message names the hook and holds nothing of
 * the values that it was given.
 */
public final class HookException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    private final String hook;

    /** An exception for the failure of this hook. */
    public HookException(String hook, Failure failure) {
        super(failure, null);
        this.hook = hook;
    }

    /** The name of the hook. */
    public String hook() {
        return hook;
    }
}
