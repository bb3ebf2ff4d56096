package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.TokenSource;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.OAuth2Definition;
import dev.ferrule.runtime.definition.OAuth2Definition.Grant;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gets the tokens of one connection. A refresh token is used before anything else; what comes of it is saved before
 * anybody gets to see it, and a refresh that fails leaves what was saved as it is.
 */
public final class OAuth2 implements TokenSource {

    private final OAuth2Settings settings;
    private final TokenEndpoint endpoint;
    private final TokenStore store;
    private final String key;
    private final Time time;
    private @Nullable Tokens unsaved;

    private OAuth2(OAuth2Settings settings, TokenStore store, String key, Time time) {
        this.settings = settings;
        this.endpoint = new TokenEndpoint(settings, time);
        this.store = store;
        this.key = key;
        this.time = time;
    }

    /**
     * What gets tokens.
     *
     * @param connector the id of the connector
     * @param found finds the values of the connection, secrets included
     * @param address the address of a value, which is checked like that of the server
     * @throws IllegalArgumentException when something is missing or cannot be sent; the message holds no value
     */
    public static OAuth2 of(
            String connector,
            OAuth2Definition definition,
            Function<Expression, Optional<JsonValue>> found,
            Function<Expression, URI> address,
            TokenStore store,
            Time time) {
        OAuth2Settings settings = OAuth2Settings.of(definition, found, address);
        return new OAuth2(settings, store, settings.key(connector), time);
    }

    @Override
    public Tokens obtain(Optional<Tokens> last, Door door) {
        TokenStore.Hold held = hold(door);
        try {
            return alone(last, door);
        } finally {
            held.close();
        }
    }

    /** Waits until nobody else who shares the store is getting tokens. */
    private TokenStore.Hold hold(Door door) {
        try {
            return store.hold(key, door.left())
                    .orElseThrow(() -> AuthFailure.ofCall(
                            ErrorKind.UNAVAILABLE,
                            "The time of the call is over, and another connection was still getting a token."));
        } catch (IOException e) {
            throw AuthFailure.of(ErrorKind.UNAVAILABLE, "The tokens that were saved cannot be locked.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AuthFailure.ofCall(ErrorKind.UNAVAILABLE, "The call was interrupted before there was a token.");
        }
    }

    private Tokens alone(Optional<Tokens> last, Door door) {
        Tokens waiting = unsaved;
        if (waiting != null) {
            return saved(waiting);
        }
        Optional<Tokens> stored = load();
        if (stored.isPresent() && isNews(stored.get(), last)) {
            return stored.get();
        }
        Optional<Secret> refresh = stored.flatMap(Tokens::refresh)
                .or(() -> last.flatMap(Tokens::refresh))
                .or(settings::refreshToken);
        if (refresh.isPresent()) {
            Optional<Tokens> refreshed = refreshed(refresh.get(), door);
            if (refreshed.isPresent()) {
                return refreshed.get();
            }
        }
        if (settings.definition().grant() == Grant.AUTHORIZATION_CODE) {
            throw AuthFailure.of(ErrorKind.AUTHENTICATION, "Nobody has allowed this connection to act for them yet.")
                    .advised("Log in.");
        }
        return saved(endpoint.byGrant(door));
    }

    /** Whether another connection, or this one in an earlier life, has got a token that can be used. */
    private boolean isNews(Tokens stored, Optional<Tokens> last) {
        boolean lasts = stored.expires()
                .map(end -> time.now()
                        .isBefore(end.minus(settings.definition().use().leeway())))
                .orElse(true);
        return lasts
                && last.map(before -> !before.access().equals(stored.access())).orElse(true);
    }

    /** New tokens for a refresh token; empty when it is not accepted and the connection can begin anew without it. */
    private Optional<Tokens> refreshed(Secret refresh, Door door) {
        try {
            Tokens tokens = endpoint.byRefreshToken(refresh, door);
            return Optional.of(saved(tokens.refresh().isPresent() ? tokens : tokens.refresh(Optional.of(refresh))));
        } catch (AuthFailure e) {
            boolean canBegin = settings.definition().grant() != Grant.AUTHORIZATION_CODE
                    && settings.definition().grant() != Grant.REFRESH_TOKEN;
            if (canBegin && e.kind().equals(ErrorKind.AUTHENTICATION)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Tokens> load() {
        try {
            return store.load(key);
        } catch (IOException e) {
            throw AuthFailure.of(ErrorKind.UNAVAILABLE, "The tokens that were saved cannot be read.");
        }
    }

    /** The tokens, safe. What cannot be saved is not lost: it is saved before anything else the next time. */
    private Tokens saved(Tokens tokens) {
        try {
            store.save(key, tokens);
            unsaved = null;
            return tokens;
        } catch (IOException e) {
            unsaved = tokens;
            throw AuthFailure.of(ErrorKind.UNAVAILABLE, "The tokens cannot be saved, so they are not used.");
        }
    }

    /**
     * Begins to ask somebody to allow the connection to act for them.
     *
     * @param redirectUrl where the browser is sent back to; null for the address that the connector names
     * @throws IllegalArgumentException when the scheme is got in another way, or no address is known
     */
    public Authorization authorize(@Nullable String redirectUrl) {
        URI authorizeUrl = settings.authorizeUrl()
                .filter(url -> settings.definition().grant() == Grant.AUTHORIZATION_CODE)
                .orElseThrow(() -> new IllegalArgumentException("The scheme asks nobody."));
        String back = Optional.ofNullable(redirectUrl)
                .or(settings::redirectUrl)
                .orElseThrow(() -> new IllegalArgumentException("It is not known where to send the browser back to."));
        return Authorization.begin(settings, authorizeUrl, back);
    }

    /** Exchanges the code that somebody was sent back with, and saves what it gives. */
    public Tokens exchange(Authorization authorization, Secret code, Door door) {
        TokenStore.Hold held = hold(door);
        try {
            return saved(endpoint.byCode(code, authorization.redirectUrl(), authorization.verifier(), door));
        } finally {
            held.close();
        }
    }

    @Override
    public List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>(settings.client().secrets());
        settings.refreshToken().ifPresent(secrets::add);
        secrets.addAll(endpoint.secrets());
        return secrets;
    }

    /** A token is left to run out: another life of the connection may go on with it. */
    @Override
    public void end(Authentication proof, Door door) {}

    @Override
    public boolean keepsCookies() {
        return false;
    }
}
