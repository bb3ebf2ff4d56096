package dev.ferrule.testkit.sandbox;

import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Immutable settings of a sandbox, texts by name; which names there are is up to the sandbox. It also has a clock. */
public final class SandboxOptions {

    private static final SandboxOptions DEFAULTS = new SandboxOptions(Map.of(), InstantSource.system());

    private final Map<String, String> settings;
    private final InstantSource clock;

    private SandboxOptions(Map<String, String> settings, InstantSource clock) {
        this.clock = clock;
        this.settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** No setting given: every setting has the sandbox's own default. */
    public static SandboxOptions defaults() {
        return DEFAULTS;
    }

    /** Options that hold these settings. */
    public static SandboxOptions of(Map<String, String> settings) {
        return new SandboxOptions(settings, InstantSource.system());
    }

    /** These options with another clock. */
    public SandboxOptions at(InstantSource other) {
        return new SandboxOptions(settings, other);
    }

    /** What the service takes for the time. */
    public InstantSource clock() {
        return clock;
    }

    /** These options with one setting given or replaced. */
    public SandboxOptions with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(settings);
        changed.put(name, value);
        return new SandboxOptions(changed, clock);
    }

    /** The value of a setting, if it was given. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** The value of a setting, or the default when it was not given. */
    public String get(String name, String defaultValue) {
        return settings.getOrDefault(name, defaultValue);
    }

    /**
     * A setting that is on or off.
     *
     * @throws IllegalArgumentException when the value is neither {@code true} nor {@code false}
     */
    public boolean flag(String name, boolean defaultValue) {
        String value = get(name, Boolean.toString(defaultValue));
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "The sandbox setting '" + name + "' is true or false, not '" + value + "'.");
        };
    }

    /**
     * A setting that is a number from 0.
     *
     * @throws IllegalArgumentException when the value is none
     */
    public int count(String name, int defaultValue) {
        String value = get(name, Integer.toString(defaultValue));
        if (!value.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(
                    "The sandbox setting '" + name + "' is a number from 0, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    /** All settings that were given, sorted by name. */
    public Map<String, String> asMap() {
        return settings;
    }

    /**
     * Refuses settings that a sandbox does not have, so that a misspelt one is not silently ignored.
     *
     * @throws IllegalArgumentException naming the unknown settings and the known ones
     */
    public void requireOnly(Set<String> known) {
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown sandbox settings: " + String.join(", ", unknown)
                    + (known.isEmpty()
                            ? ". This sandbox has none."
                            : ". Known are: " + String.join(", ", new TreeSet<>(known)) + "."));
        }
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
