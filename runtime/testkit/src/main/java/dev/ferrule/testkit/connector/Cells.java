package dev.ferrule.testkit.connector;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs tests several at a time, which JUnit does not do unless a project asks for it. Its threads end by themselves. */
final class Cells {

    private static final int MOST = 4;

    private final ThreadPoolExecutor threads;

    Cells() {
        threads = new ThreadPoolExecutor(MOST, MOST, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "ferrule-cell");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** A test that is begun now and waited for when its turn comes. */
    DynamicNode test(String name, Runnable cell) {
        Future<?> result = threads.submit(cell);
        return DynamicTest.dynamicTest(name, () -> {
            try {
                result.get();
            } catch (ExecutionException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        });
    }
}
