package dev.ferrule.spec.model;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proof that a login gives: a session, or a token in exchange for other credentials.
 *
 * @param login the call that begins it
 * @param basic who makes that call, by HTTP Basic authentication, or null
 * @param token where its answer has the token, or null when its cookies are all that it gives
 * @param expiry how long the token lasts
 * @param cookies whether the cookies that the service sets are sent back to it
 * @param logout the call that ends it, or null
 * @param use what is done with the token
 */
public record Session(
        Step login,
        @Nullable Basic basic,
        @Nullable Token token,
        TokenExpiry expiry,
        boolean cookies,
        @Nullable Step logout,
        TokenUse use) {

    /**
     * Who logs in (RFC 7617).
     *
     * @param everyCall whether the calls of actions carry it as well, beside what the login gives
     */
    public record Basic(Value user, Value password, boolean everyCall) {}

    /** Where an answer has a token. */
    public sealed interface Token {
        /** In its body. */
        record InBody(JsonPath path) implements Token {}

        /** In a header. */
        record InHeader(String name) implements Token {}

        /** In a cookie that it sets. */
        record InCookie(String name) implements Token {}
    }

    /** What its login proves with beside what its call says. */
    public Stream<Value> proof() {
        return basic == null ? Stream.empty() : Stream.of(basic.user(), basic.password());
    }

    /** The calls that it makes. */
    public Stream<Step> steps() {
        return Stream.of(login, logout).flatMap(Stream::ofNullable);
    }
}
