package dev.ferrule.runtime.hook;

/** No answer came to a request of hand-written code. What has happened is told by the failure of the call that ran it. */
public final class CallFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure; its cause is what has happened. */
    public CallFailure(RuntimeException cause) {
        super("A request of hand-written code had no answer.", cause);
    }
}
