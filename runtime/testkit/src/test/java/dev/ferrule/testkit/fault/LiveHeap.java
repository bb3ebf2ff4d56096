package dev.ferrule.testkit.fault;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Watches how much of the heap is in use by what still lives, while something else goes on. It asks for collections of the whole
 * heap and takes what each of them tells itself: read a moment later, the figures would hold what younger collections have
 * kept since, dead or alive.
 */
final class LiveHeap implements AutoCloseable {

    private static final String ASKED_FOR = "System.gc()";

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();
    private final NotificationListener listener = (notification, unused) -> note(notification);
    private final Thread watcher;
    private final long before;
    private volatile long most;
    private volatile boolean ended;

    LiveHeap() throws InterruptedException {
        collectors.forEach(collector -> emitter(collector).addNotificationListener(listener, null, null));
        before = live();
        most = before;
        watcher = new Thread(this::watch, "live-heap");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static NotificationEmitter emitter(GarbageCollectorMXBean collector) {
        return (NotificationEmitter) collector;
    }

    private void note(Notification notification) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        GarbageCollectionNotificationInfo info =
                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        if (info.getGcCause().equals(ASKED_FOR)) {
            told.add(info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> pools.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum());
        }
    }

    /** What the collector finds alive now, in bytes. */
    private long live() throws InterruptedException {
        told.clear();
        Long live = null;
        while (live == null) {
            // A collection is left out that is asked for while native code, such as that for gzip, holds an array.
            System.gc();
            live = told.poll(200, TimeUnit.MILLISECONDS);
        }
        return live;
    }

    private void watch() {
        try {
            while (!ended) {
                most = Math.max(most, live());
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            // Nobody wants to know any more.
            return;
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
        for (GarbageCollectorMXBean collector : collectors) {
            try {
                emitter(collector).removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
