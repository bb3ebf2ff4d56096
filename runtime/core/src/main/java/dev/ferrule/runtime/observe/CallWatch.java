package dev.ferrule.runtime.observe;

/** Is told how one call goes on, on one thread and in order; ended last. */
public interface CallWatch {

    /** Hears nothing. */
    CallWatch NONE = new CallWatch() {};

    /**
     * A request is about to leave: one of a step, one that is sent again, or one that gets what proves who calls.
     *
     * @return what is told how it ends; {@link AttemptWatch#NONE} for nobody
     */
    default AttemptWatch attemptStarted(AttemptStarted attempt) {
        return AttemptWatch.NONE;
    }

    /** The call begins to wait. */
    default void waiting(Waiting pause) {}

    /** A page of a list was read. */
    default void pageRead(PageRead page) {}

    /** The call is over. */
    default void callEnded(CallEnded end) {}
}
