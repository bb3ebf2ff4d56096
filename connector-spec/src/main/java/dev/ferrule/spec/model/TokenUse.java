package dev.ferrule.spec.model;

import dev.ferrule.spec.model.AuthScheme.Place;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a token that a server gave.
 *
 * @param place where calls carry it; null when cookies alone prove who calls
 * @param field the name of the header, query parameter or cookie
 * @param prefix what stands before the token; may be empty
 * @param renew the answers that mean that it is not accepted any more
 * @param leeway how long before its end it is got anew
 * @param idle how long it lasts when no call uses it; null for as long as it lasts anyway
 */
public record TokenUse(
        @Nullable Place place,
        String field,
        String prefix,
        Test renew,
        Duration leeway,
        @Nullable Duration idle) {}
