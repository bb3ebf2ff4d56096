package dev.ferrule.runtime.auth;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps tokens as long as somebody keeps it. */
final class MemoryTokenStore implements TokenStore {

    private final Map<String, Tokens> saved = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> holds = new ConcurrentHashMap<>();

    @Override
    public Optional<Tokens> load(String key) {
        return Optional.ofNullable(saved.get(key));
    }

    @Override
    public void save(String key, Tokens tokens) {
        saved.put(key, tokens);
    }

    @Override
    public Optional<Hold> hold(String key, Duration longest) throws InterruptedException {
        Semaphore free = holds.computeIfAbsent(key, unheld -> new Semaphore(1));
        return free.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(free::release) : Optional.empty();
    }
}
