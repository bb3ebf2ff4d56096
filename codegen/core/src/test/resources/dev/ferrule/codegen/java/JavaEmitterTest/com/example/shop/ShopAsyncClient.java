package com.example.shop;

import dev.ferrule.runtime.run.AsyncCalls;
import dev.ferrule.runtime.run.CallOptions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * The actions of {@link ShopClient} as calls that return at once and run on other threads. They fail with the same exceptions;
 * completing what they return early, as by cancelling it, ends them.
 */
@Generated("ferrule")
public final class ShopAsyncClient {
    private final ShopClient client;
    private final AsyncCalls calls;

    ShopAsyncClient(ShopClient client, AsyncCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** See {@link ShopClient#findItem(FindItemInput)}. */
    public CompletableFuture<Item> findItem(FindItemInput input) { return calls.start(() -> client.findItem(input)); }
    /** See {@link ShopClient#findItem(FindItemInput)}. */
    public CompletableFuture<Item> findItem(FindItemInput input, CallOptions options) {
        return calls.start(() -> client.findItem(input, options));
    }

    /** See {@link ShopClient#findItem(FindItemInput)}. */
    public CompletableFuture<Item> findItem(Consumer<FindItemInput.Builder> input) {
        return findItem(FindItemInput.of(input));
    }

    /** See {@link ShopClient#orderItems(OrderItemsInput)}. */
    public CompletableFuture<Void> orderItems(OrderItemsInput input) {
        return calls.startVoid(() -> client.orderItems(input));
    }

    /** See {@link ShopClient#orderItems(OrderItemsInput)}. */
    public CompletableFuture<Void> orderItems(OrderItemsInput input, CallOptions options) {
        return calls.startVoid(() -> client.orderItems(input, options));
    }

    /** See {@link ShopClient#orderItems(OrderItemsInput)}. */
    public CompletableFuture<Void> orderItems(Consumer<OrderItemsInput.Builder> input) {
        return orderItems(OrderItemsInput.of(input));
    }
}
