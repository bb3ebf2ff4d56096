package dev.ferrule.crowd.sandbox.settings;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads settings that are more than a text, and says what is wrong with those that are not what they should be. */
record SettingReader(SandboxOptions options) {

    /** Texts separated by commas; blank ones do not count. */
    List<String> list(String name) {
        return Arrays.stream(options.get(name, "").split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Names with what stands behind the first colon of each, separated by commas. */
    Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : list(name)) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "The sandbox setting '" + name + "' lists pairs such as name:password, separated by commas.");
            }
            pairs.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return pairs;
    }

    int number(String name, int whenAbsent) {
        String text = options.get(name, Integer.toString(whenAbsent));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The sandbox setting '" + name + "' is a number, not '" + text + "'.", e);
        }
    }

    Instant instant(String name, String whenAbsent) {
        String text = options.get(name, whenAbsent);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The sandbox setting '" + name + "' looks like 2026-01-01T00:00:00Z, not '" + text + "'.", e);
        }
    }
}
