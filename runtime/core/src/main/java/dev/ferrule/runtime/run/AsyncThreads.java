package dev.ferrule.runtime.run;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which calls run that nobody waits for: virtual ones where there are some (JEP 444), else a few. */
final class AsyncThreads {

    private static final long IDLE_SECONDS = 30;

    private AsyncThreads() {}

    static ExecutorService make(int most) {
        return Runtime.version().feature() >= 21 ? virtual() : pool(most);
    }

    private static ExecutorService virtual() {
        try {
            // By name, as Java 17 does not know the method.
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException problem) {
            throw new IllegalStateException("This Java has no virtual threads", problem);
        }
    }

    static ExecutorService pool(int most) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "ferrule-call-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
