package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.RateLimit;
import dev.ferrule.runtime.observe.Waiting;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What one connection has sent of late, so that no limit of the service is passed: in no stretch of the time of a limit are
 * there more requests than it allows. Calls wait in their own threads.
 */
final class RequestAccounts {

    private final List<Account> accounts;
    private final Time time;

    RequestAccounts(List<RateLimit> limits, Time time) {
        this.accounts = limits.stream().map(Account::new).toList();
        this.time = time;
    }

    /**
     * Waits until a request of the action may be sent, and notes it.
     *
     * @param watching who is told of the waiting
     * @return the limit whose wait would outlast the deadline; empty when the request may be sent now
     */
    Optional<RateLimit> admit(String action, Deadline deadline, Watching watching) {
        if (accounts.isEmpty()) {
            return Optional.empty();
        }
        while (true) {
            Optional<Refusal> refusal = ask(action);
            if (refusal.isEmpty()) {
                return Optional.empty();
            }
            if (!watching.pause(deadline, Waiting.Reason.LIMIT, refusal.get().pause())) {
                return Optional.of(refusal.get().limit());
            }
        }
    }

    private record Refusal(RateLimit limit, Duration pause) {}

    /** Notes the request at every account, or at none. */
    private synchronized Optional<Refusal> ask(String action) {
        long now = time.nanos();
        List<Account> counting = accounts.stream()
                .filter(account -> account.limit.counts(action))
                .toList();
        for (Account account : counting) {
            long pause = account.pause(now);
            if (pause > 0) {
                return Optional.of(new Refusal(account.limit, Duration.ofNanos(pause)));
            }
        }
        counting.forEach(account -> account.sent.addLast(now));
        return Optional.empty();
    }

    /** The requests that count for one limit, by when they were sent. */
    private static final class Account {
        private final RateLimit limit;
        private final Deque<Long> sent = new ArrayDeque<>();

        Account(RateLimit limit) {
            this.limit = limit;
        }

        /** How long the next request has to wait, in nanoseconds. */
        long pause(long now) {
            long per = limit.per().toNanos();
            while (!sent.isEmpty() && now - sent.getFirst() >= per) {
                sent.removeFirst();
            }
            return sent.size() < limit.requests() ? 0 : per - (now - sent.getFirst());
        }
    }
}
