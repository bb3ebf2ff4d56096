package dev.ferrule.spec.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a token lasts.
 *
 * @param told where its answer tells it, or null
 * @param unit what that is counted in
 * @param lifetime how long it lasts when the answer does not tell; null for until it is refused
 */
public record TokenExpiry(
        @Nullable JsonPath told, String unit, @Nullable Duration lifetime) {}
