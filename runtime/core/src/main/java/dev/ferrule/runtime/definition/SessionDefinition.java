package dev.ferrule.runtime.definition;

import java.util.Optional;

/**
 * A proof that a login gives: a session, or a token in exchange for other credentials.
 *
 * @param login the call that gives it, to the server of the connection
 * @param basic who makes that call, by HTTP Basic authentication
 * @param token where the login's answer has the token; empty when its cookies are all that it gives
 * @param expiry how long the token lasts
 * @param cookies whether the cookies that the service sets are sent back to it
 * @param logout the call that ends the session
 * @param use what is done with the token
 */
public record SessionDefinition(
        StepDefinition login,
        Optional<Basic> basic,
        Optional<Token> token,
        TokenExpiry expiry,
        boolean cookies,
        Optional<StepDefinition> logout,
        TokenUse use) {

    /**
     * Who logs in (RFC 7617).
     *
     * @param everyCall whether the calls of actions carry it as well, beside what the login gives
     */
    public record Basic(Expression user, Expression password, boolean everyCall) {}

    /** Where an answer has a token. */
    public sealed interface Token {
        /** In its body. */
        record InBody(Pointer path) implements Token {}

        /** In a header. */
        record InHeader(String name) implements Token {}

        /** In a cookie that it sets. */
        record InCookie(String name) implements Token {}
    }

    /** Whether the calls of actions carry what the login proves with as well. */
    public boolean isProvenByEveryCall() {
        return basic.filter(Basic::everyCall).isPresent();
    }

    /** A session that this call begins. */
    public static Builder builder(StepDefinition.Builder login) {
        return new Builder(login);
    }

    /** Puts a session together. */
    public static final class Builder {
        private final StepDefinition login;
        private Optional<Basic> basic = Optional.empty();
        private Optional<Token> token = Optional.empty();
        private TokenExpiry expiry = TokenExpiry.UNKNOWN;
        private boolean cookies;
        private Optional<StepDefinition> logout = Optional.empty();
        private TokenUse use = TokenUse.USUAL.sendNothing();

        private Builder(StepDefinition.Builder login) {
            this.login = login.build();
        }

        /** Who logs in, and whether the calls of actions carry it as well. */
        public Builder basic(Expression user, Expression password, boolean everyCall) {
            basic = Optional.of(new Basic(user, password, everyCall));
            return this;
        }

        /** Where the login's answer has the token. */
        public Builder token(Token where) {
            token = Optional.of(where);
            return this;
        }

        /** How long it lasts. */
        public Builder expiry(TokenExpiry howLong) {
            expiry = howLong;
            return this;
        }

        /** Sends back the cookies that the service sets. */
        public Builder cookies() {
            cookies = true;
            return this;
        }

        /** The call that ends it. */
        public Builder logout(StepDefinition.Builder step) {
            logout = Optional.of(step.build());
            return this;
        }

        /** What is done with the token. */
        public Builder use(TokenUse how) {
            use = how;
            return this;
        }

        /** The session. */
        public SessionDefinition build() {
            return new SessionDefinition(login, basic, token, expiry, cookies, logout, use);
        }
    }
}
