package dev.ferrule.runtime.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Makes calls of a connection on other threads. They are the same calls: checks, retries, limits and failures do not differ
 * from those that are waited for.
 *
 * <p>From Java 21 on each call has a virtual thread of its own. On older ones {@value #THREADS} calls run at a time and
 * further ones wait for their turn; the time limit of a call begins with its turn. An {@linkplain ConnectionBuilder#executor
 * executor of your own} decides otherwise. Safe for use by many threads.
 */
public final class AsyncCalls {

    /** How many calls run at a time where there are no virtual threads. */
    public static final int THREADS = 256;

    private final Executor executor;
    private final Runnable end;

    private AsyncCalls(Executor executor, Runnable end) {
        this.executor = executor;
        this.end = end;
    }

    /** Calls on threads of their own, which end with the connection. */
    static AsyncCalls onOwnThreads() {
        ExecutorService threads = AsyncThreads.make(THREADS);
        return new AsyncCalls(threads, threads::shutdownNow);
    }

    /** Calls on the threads of others. */
    static AsyncCalls on(Executor executor) {
        return new AsyncCalls(executor, () -> {});
    }

    /**
     * Begins a call.
     *
     * @param call what is run on another thread, such as a method of a generated client
     * @return the result, or the exception with which the call failed. Completing it early, as by
     *     {@link CompletableFuture#cancel} or {@link CompletableFuture#orTimeout}, ends the call at once.
     */
    public <T> CompletableFuture<T> start(Supplier<T> call) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Cancellation cancellation = new Cancellation();
        // Whoever completes the future no longer waits for the call; when the call itself does, there is nothing to
        // end.
        CompletableFuture<T> unused = future.whenComplete((result, failure) -> cancellation.cancel());
        try {
            executor.execute(() -> run(call, future, cancellation));
        } catch (RejectedExecutionException closed) {
            future.completeExceptionally(closed);
        }
        return future;
    }

    /** Begins a call that returns nothing; the same as {@link #start} otherwise. */
    public CompletableFuture<Void> startVoid(Runnable call) {
        return start(() -> {
            call.run();
            return null;
        });
    }

    /**
     * Makes a list that is read page by page one that is read on other threads. Nothing is sent before a page is asked for.
     *
     * @param list the list, such as a method of the paged part of a generated client gives it
     */
    public <T> AsyncPages<T> pages(Supplier<Pages<T>> list) {
        return new AsyncPages<>(this, list);
    }

    private static <T> void run(Supplier<T> call, CompletableFuture<T> future, Cancellation cancellation) {
        if (future.isDone()) {
            return;
        }
        try {
            future.complete(cancellation.during(call));
        } catch (CancellationException ended) {
            future.cancel(false);
        } catch (Throwable failure) {
            // Errors too: nobody looks at what is thrown on this thread.
            future.completeExceptionally(failure);
        }
    }

    /** Ends what runs, and takes no more; threads of others go on. */
    void close() {
        end.run();
    }
}
