package dev.ferrule.runtime.run;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Ends calls from another thread: what they wait for is given up, and they fail with what is known of them. It is safe for
 * use by many threads; calls that begin after it was cancelled fail before they send anything.
 */
public final class Cancellation {

    private final Set<Thread> threads = new HashSet<>();
    private boolean cancelled;

    /** A handle that cancels nothing yet. */
    public Cancellation() {}

    /** Ends the calls that run with this handle, and those that will. */
    public synchronized void cancel() {
        cancelled = true;
        threads.forEach(Thread::interrupt);
    }

    /** Whether it was cancelled. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Does a part of a call on this thread, which is interrupted when the handle is cancelled, and not after. */
    <T> T during(Supplier<T> part) {
        begin();
        try {
            return part.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        threads.add(Thread.currentThread());
        if (cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        threads.remove(Thread.currentThread());
        if (cancelled) {
            // The interrupt was meant for the call, which is over.
            Thread.interrupted();
        }
    }
}
