package dev.ferrule.runtime.auth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens as long as somebody keeps it. */
final class MemoryTokenStore implements TokenStore {

    private final Map<String, Tokens> saved = new ConcurrentHashMap<>();

    @Override
    public Optional<Tokens> load(String key) {
        return Optional.ofNullable(saved.get(key));
    }

    @Override
    public void save(String key, Tokens tokens) {
        saved.put(key, tokens);
    }
}
