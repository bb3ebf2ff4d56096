package dev.ferrule.runtime.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges whose time is over, or whose thread somebody has interrupted: clients of HTTP bound each read, and neither
 * their sum nor an interrupt. One thread watches all exchanges of a transport and goes when there are none.
 */
public final class Watchman {

    /** How often it looks; an exchange outlasts its time by no more than this and what closing takes. */
    private static final long TICK_MILLIS = 20;

    /** So often it looks in vain before it goes. */
    private static final int IDLE_TICKS = 100;

    /** So many exchanges are noted in a place that their thread has for itself; a power of two. */
    private static final int PLACES = 64;

    /** Where a thread notes its exchange, so that threads neither wait for each other nor make anything for it. */
    private final AtomicReferenceArray<@Nullable Watch> places = new AtomicReferenceArray<>(PLACES);

    /** The exchanges whose place was taken. */
    private final Set<Watch> others = ConcurrentHashMap.newKeySet();

    private volatile boolean working;

    /**
     * Watches an exchange of the calling thread.
     *
     * @param time how long it may take
     * @param stop ends it, called at most once and from another thread
     */
    public Watch watch(Duration time, Runnable stop) {
        Watch watch = new Watch(System.nanoTime() + time.toNanos(), stop);
        // First this, then whether somebody works: who is about to go does it the other way round, so one of both sees
        // the other.
        if (!places.compareAndSet(watch.place, null, watch)) {
            others.add(watch);
        }
        if (!working) {
            begin();
        }
        return watch;
    }

    private synchronized void begin() {
        if (!working) {
            working = true;
            Thread thread = new Thread(this::work, "ferrule-watchman");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void work() {
        try {
            int idle = 0;
            do {
                Thread.sleep(TICK_MILLIS);
                idle = look() ? 0 : idle + 1;
            } while (idle < IDLE_TICKS);
        } catch (InterruptedException e) {
            // Nobody asks this thread to end but who ends all; what is still watched begins another one.
            Thread.currentThread().interrupt();
        }
        working = false;
        if (look()) {
            begin();
        }
    }

    /** Looks at all exchanges; whether there are any. */
    private boolean look() {
        boolean any = !others.isEmpty();
        for (int i = 0; i < PLACES; i++) {
            Watch watch = places.get(i);
            if (watch != null) {
                any = true;
                watch.look();
            }
        }
        others.forEach(Watch::look);
        return any;
    }

    /** One exchange under watch. */
    public final class Watch implements AutoCloseable {
        private final long end;
        private final Runnable stop;
        private final int place = (int) Thread.currentThread().getId() & (PLACES - 1);
        private volatile Thread caller = Thread.currentThread();
        private volatile boolean stopped;

        private Watch(long end, Runnable stop) {
            this.end = end;
            this.stop = stop;
        }

        private void look() {
            if (!stopped && (isOver() || caller.isInterrupted())) {
                stopped = true;
                try {
                    stop.run();
                } catch (RuntimeException e) {
                    // A client that cannot close what it has opened must not keep the others from being watched.
                    close();
                }
            }
        }

        /** The calling thread goes on with the exchange. */
        public void taken() {
            caller = Thread.currentThread();
        }

        /** Whether the time is over. */
        public boolean isOver() {
            return System.nanoTime() - end >= 0;
        }

        /** Whether the exchange was ended, or is about to be. */
        public boolean hasEnded() {
            return stopped || isOver();
        }

        /** What is left, at least a millisecond. */
        public Duration left() {
            return Duration.ofNanos(Math.max(end - System.nanoTime(), 1_000_000));
        }

        /** The exchange has come to its end. */
        @Override
        public void close() {
            if (!places.compareAndSet(place, this, null)) {
                others.remove(this);
            }
        }
    }
}
