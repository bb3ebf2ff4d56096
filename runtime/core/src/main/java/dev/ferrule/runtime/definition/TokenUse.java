package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is done with a token that a server gave: where it is sent, how long it lasts, and what says that it lasts no
 * longer.
 *
 * @param send where it is sent; nowhere when cookies alone prove who calls
 * @param renew the answers that mean that it is not accepted any more
 * @param leeway how long before its end it is got anew
 * @param idle how long it lasts when nobody uses it; empty for as long as it lasts anyway
 * @param keep the members of the token's answer that the address of the server is made of
 */
public record TokenUse(
        Optional<Sending> send, Condition renew, Duration leeway, Optional<Duration> idle, List<String> keep) {

    /** What counts when a spec says nothing else: the header of RFC 6750, and 401 as the sign to renew. */
    public static final TokenUse USUAL = new TokenUse(
            Optional.of(new Sending(Place.HEADER, "Authorization", "Bearer ")),
            Condition.check(new Origin.Status(Origin.THIS), new Predicate.Equal(Expression.literal(JsonValue.of(401)))),
            Duration.ofSeconds(30),
            Optional.empty(),
            List.of());

    /** Copies the list. */
    public TokenUse {
        keep = List.copyOf(keep);
    }

    /**
     * A place of a request.
     *
     * @param place the part of the request
     * @param name the name of the header, query parameter or cookie
     * @param prefix what stands before the token; may be empty
     */
    public record Sending(Place place, String name, String prefix) {}

    /** This use, with the token sent there. */
    public TokenUse send(Place place, String name, String prefix) {
        return new TokenUse(Optional.of(new Sending(place, name, prefix)), renew, leeway, idle, keep);
    }

    /** This use, with no token sent. */
    public TokenUse sendNothing() {
        return new TokenUse(Optional.empty(), renew, leeway, idle, keep);
    }

    /** This use, with these answers as the sign to renew. */
    public TokenUse renew(Condition answers) {
        return new TokenUse(send, answers, leeway, idle, keep);
    }

    /** This use, with this time before the end, in milliseconds. */
    public TokenUse leeway(long millis) {
        return new TokenUse(send, renew, Duration.ofMillis(millis), idle, keep);
    }

    /** This use, with this time without use, in milliseconds. */
    public TokenUse idle(long millis) {
        return new TokenUse(send, renew, leeway, Optional.of(Duration.ofMillis(millis)), keep);
    }

    /** This use, keeping these members of the token's answer. */
    public TokenUse keep(String... members) {
        return new TokenUse(send, renew, leeway, idle, List.of(members));
    }
}
