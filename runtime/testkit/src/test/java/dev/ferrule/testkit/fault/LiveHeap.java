package dev.ferrule.testkit.fault;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;

/** Watches how much of the heap is in use by what still lives, while something else goes on. */
final class LiveHeap implements AutoCloseable {

    private final long before;
    private final Thread watcher;
    private volatile long most;
    private volatile boolean ended;

    LiveHeap() {
        before = live();
        most = before;
        watcher = new Thread(this::watch, "live-heap");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** What the collector has just found alive, in bytes. */
    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .flatMap(pool -> Optional.ofNullable(pool.getCollectionUsage()).stream())
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private void watch() {
        while (!ended) {
            most = Math.max(most, live());
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** By how many mebibytes there was more at most than in the beginning. */
    long growth() {
        return (most - before) >> 20;
    }

    @Override
    public void close() {
        ended = true;
        watcher.interrupt();
    }
}
