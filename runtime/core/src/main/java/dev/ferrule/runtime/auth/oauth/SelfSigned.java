package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.TokenSource;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.definition.AssertionDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.OAuth2Definition;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Signs the tokens of one connection itself: the service checks the signature, and no server is asked for anything. */
public final class SelfSigned implements TokenSource {

    private final Assertion statement;
    private final Time time;

    private SelfSigned(Assertion statement, Time time) {
        this.statement = statement;
        this.time = time;
    }

    /**
     * What signs tokens.
     *
     * @param found finds the values of the connection, secrets included
     * @throws IllegalArgumentException when nothing can be signed; the message holds no value
     */
    public static SelfSigned of(
            OAuth2Definition definition, Function<Expression, Optional<JsonValue>> found, Time time) {
        AssertionDefinition made = definition
                .assertion()
                .orElseThrow(() -> new IllegalArgumentException("it says nothing that is signed"));
        Assertion statement = Assertion.of(made, new Values(found), Optional.empty(), Optional.empty());
        return new SelfSigned(statement, time);
    }

    @Override
    public Tokens obtain(Optional<Tokens> last, Door door) {
        Instant now = time.now();
        return Tokens.of(Secret.of(statement.signed(now))).expires(Optional.of(statement.end(now)));
    }

    /** Nothing but the token is sent, which whoever keeps it knows. */
    @Override
    public List<Secret> secrets() {
        return List.of();
    }

    /** A token is left to run out, as nobody but its signer knows of it. */
    @Override
    public void end(Authentication proof, Door door) {}

    @Override
    public boolean keepsCookies() {
        return false;
    }
}
