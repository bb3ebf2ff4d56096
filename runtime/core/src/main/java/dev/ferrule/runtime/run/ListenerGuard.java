package dev.ferrule.runtime.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what listeners throw away from calls, and says so once in the life of a connection. */
final class ListenerGuard {

    private final Logger log = LoggerFactory.getLogger(ListenerGuard.class);
    private final AtomicBoolean told = new AtomicBoolean();

    /** What a listener gives, or this when it throws. */
    <T> T ask(Supplier<T> listener, T otherwise) {
        try {
            return listener.get();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failed(e);
            return otherwise;
        }
    }

    /** Tells a listener something. */
    void tell(Runnable listener) {
        try {
            listener.run();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failed(e);
        }
    }

    /** The message of what was thrown is not ours, so nobody knows what it holds. */
    private void failed(Throwable thrown) {
        if (!told.getAndSet(true)) {
            StackTraceElement[] trace = thrown.getStackTrace();
            log.warn(
                    "A listener of calls has thrown {} at {}; the calls go on.",
                    thrown.getClass().getName(),
                    trace.length == 0 ? "an unknown place" : trace[0]);
        }
    }
}
