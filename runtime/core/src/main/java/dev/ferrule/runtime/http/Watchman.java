package dev.ferrule.runtime.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges whose time is over, or whose thread somebody has interrupted: clients of HTTP bound each read, and neither
 * their sum nor an interrupt. One thread watches all exchanges of a transport and goes when there are none.
 */
public final class Watchman {

    /** How often it looks; an exchange outlasts its time by no more than this and what closing takes. */
    private static final long TICK_MILLIS = 20;

    private static final long IDLE_MILLIS = 2_000;

    private final Set<Watch> watches = new HashSet<>();
    private @Nullable Thread thread;

    /**
     * Watches an exchange of the calling thread.
     *
     * @param time how long it may take
     * @param stop ends it, called at most once and from another thread
     */
    public Watch watch(Duration time, Runnable stop) {
        Watch watch = new Watch(System.nanoTime() + time.toNanos(), stop);
        synchronized (watches) {
            watches.add(watch);
            watches.notifyAll();
            if (thread == null) {
                thread = new Thread(this::work, "ferrule-watchman");
                thread.setDaemon(true);
                thread.start();
            }
        }
        return watch;
    }

    private void work() {
        try {
            for (List<Watch> now = present(); !now.isEmpty(); now = present()) {
                now.forEach(Watch::look);
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            synchronized (watches) {
                thread = null;
            }
        }
    }

    /** Those that are watched now; empty when there have been none for a while, and the thread is to end. */
    private List<Watch> present() throws InterruptedException {
        synchronized (watches) {
            if (watches.isEmpty()) {
                watches.wait(IDLE_MILLIS);
            }
            if (watches.isEmpty()) {
                thread = null;
            }
            return new ArrayList<>(watches);
        }
    }

    /** One exchange under watch. */
    public final class Watch implements AutoCloseable {
        private final long end;
        private final Runnable stop;
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
            synchronized (watches) {
                watches.remove(this);
            }
        }
    }
}
