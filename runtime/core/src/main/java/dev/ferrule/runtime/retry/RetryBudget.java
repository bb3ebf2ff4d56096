package dev.ferrule.runtime.retry;

/**
 * What one connection may spend on sending calls again, so that a service in trouble does not get several times the calls:
 * a bucket of tokens from which each repetition takes some. They come back with success. It is safe for use by many threads.
 */
public final class RetryBudget {

    private static final int FULL = 500;
    private static final int FAILED = 14;
    private static final int TOO_MANY = 5;

    private int tokens = FULL;

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
    public synchronized boolean pay(Paid paid, boolean tooMany) {
        int price = tooMany ? TOO_MANY : FAILED;
        if (tokens < price) {
            return false;
        }
        tokens -= price;
        paid.last = price;
        return true;
    }

    /** Gives back what the repetition that succeeded has cost, or one token for a success at once. */
    public synchronized void succeeded(Paid paid) {
        tokens = Math.min(FULL, tokens + Math.max(1, paid.last));
    }
}
