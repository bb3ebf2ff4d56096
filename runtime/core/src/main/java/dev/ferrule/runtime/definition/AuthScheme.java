package dev.ferrule.runtime.definition;

/** How a call proves who makes it. */
public sealed interface AuthScheme {

    /**
     * HTTP Basic (RFC 7617), sent with the first request, in UTF-8.
     *
     * @param user the user id
     * @param password the password
     */
    record Basic(Expression user, Expression password) implements AuthScheme {}

    /** No proof. */
    record None() implements AuthScheme {}

    /** HTTP Basic. */
    static AuthScheme basic(Expression user, Expression password) {
        return new Basic(user, password);
    }

    /** No proof. */
    static AuthScheme none() {
        return new None();
    }
}
