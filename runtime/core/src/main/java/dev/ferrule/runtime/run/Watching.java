package dev.ferrule.runtime.run;

import dev.ferrule.runtime.observe.PageRead;
import dev.ferrule.runtime.observe.Waiting;
import java.time.Duration;
import java.util.function.Supplier;

/** What listeners are told of one call, by the thread of the call. What is done here does nothing when nobody listens. */
interface Watching {

    /** Nobody listens. */
    Watching NONE = new Watching() {};

    /** Does a call, or a page of a list, and tells how it begins and ends. */
    default <T> T during(Supplier<T> call) {
        return call.get();
    }

    /** Does what may send requests or none, and is a call only when it sends one. */
    default <T> T whenSent(Supplier<T> part) {
        return part.get();
    }

    /** What is told of a request of a step, however often it is sent. */
    default WatchedRequest step(StepCall call) {
        return WatchedRequest.NONE;
    }

    /** What is told of a request by a step that gets what proves who calls. */
    default WatchedRequest login(StepCall call) {
        return WatchedRequest.NONE;
    }

    /** What is told of a request that gets what proves who calls, and which no step makes. */
    default WatchedRequest proof() {
        return WatchedRequest.NONE;
    }

    /**
     * Waits and tells so, unless the pause would outlast the deadline.
     *
     * @return whether the whole pause has passed
     */
    default boolean pause(Deadline deadline, Waiting.Reason reason, Duration pause) {
        return deadline.pause(pause);
    }

    /** A page was read. */
    default void page(PageRead page) {}
}
