package dev.ferrule.runtime.run;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The way to a client's calls that return at once: {@code client.async().call(c -> c.getUser(...))}. What is begun here runs on
 * another thread and is the client's own call, or several of them, with the same checks, retries, limits and exceptions. What it
 * returns fails with the exception of the call; completing that early, as by {@link CompletableFuture#cancel} or
 * {@link CompletableFuture#orTimeout}, ends the calls at once. Where they run is said by {@link AsyncCalls}. Safe for use by many
 * threads.
 *
 * @param <C> the client
 */
public final class AsyncClient<C> {

    private final C client;
    private final AsyncCalls calls;

    /** A way to the calls of a client, which {@code calls} runs. */
    public AsyncClient(C client, AsyncCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /**
     * Begins a call, or several that follow one another.
     *
     * @param call what is run on another thread
     * @return its result
     */
    public <T> CompletableFuture<T> call(Function<? super C, T> call) {
        return calls.start(() -> call.apply(client));
    }

    /** Begins a call that returns nothing, or whose result nobody wants; the same as {@link #call} otherwise. */
    public CompletableFuture<Void> run(Consumer<? super C> call) {
        return calls.startVoid(() -> call.accept(client));
    }

    /**
     * Makes a list that is read page by page one that is read on other threads. Nothing is sent before a page is asked for.
     *
     * @param list the list: {@code c -> c.paged().listUsers(...)}
     */
    public <T> AsyncPages<T> pages(Function<? super C, Pages<T>> list) {
        return calls.pages(() -> list.apply(client));
    }
}
