package dev.ferrule.runtime.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one connection may spend on sending calls again, so that a service in trouble does not get several times the calls:
 * a bucket of tokens from which each repetition takes some. They come back with success. It is safe for use by many threads.
 */
public final class RetryBudget {

    private static final int FULL = 500;
    private static final int FAILED = 14;
    private static final int TOO_MANY = 5;

    /** No lock guards them: every call that succeeds comes here, and would wait for whoever lost the processor meanwhile. */
    private final AtomicInteger tokens = new AtomicInteger(FULL);

    /** What was paid for repetitions of one call, to be given back when it succeeds. */
    public static final class Paid {
        private int last;

        /** Nothing so far. */
        public Paid() {}
    }

    /**
     * Pays for one repetition.
     *
     * @param tooMany whether the service said that there were too many calls
     * @return whether there was enough to pay with
     */
    public boolean pay(Paid paid, boolean tooMany) {
        int price = tooMany ? TOO_MANY : FAILED;
        int there = tokens.get();
        while (there >= price) {
            if (tokens.compareAndSet(there, there - price)) {
                paid.last = price;
                return true;
            }
            there = tokens.get();
        }
        return false;
    }

    /** Gives back what the repetition that succeeded has cost, or one token for a success at once. */
    public void succeeded(Paid paid) {
        if (tokens.get() < FULL) {
            int back = Math.max(1, paid.last);
            tokens.updateAndGet(there -> Math.min(FULL, there + back));
        }
    }
}
