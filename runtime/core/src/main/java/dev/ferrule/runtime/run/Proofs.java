package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Authentications;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.RenewableAuthentication;
import dev.ferrule.runtime.auth.Surroundings;
import dev.ferrule.runtime.auth.TokenKeeper;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.runtime.auth.oauth.OAuth2;
import dev.ferrule.runtime.auth.oauth.SelfSigned;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.HookDefinition;
import dev.ferrule.runtime.definition.OAuth2Definition.Grant;
import dev.ferrule.runtime.definition.TokenUse;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.Time;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What proves who makes the calls of one connection.
 *
 * @param authentication the proof
 * @param oauth2 what gets its tokens, if they are tokens of OAuth 2
 */
record Proofs(Authentication authentication, Optional<OAuth2> oauth2) {

    /**
     * The proof by a scheme.
     *
     * @param fields the fields of the connection
     * @param hooks the code of the program
     * @throws IllegalArgumentException when a value is missing or cannot be sent; the message holds no value
     */
    static Proofs of(
            ConnectorDefinition connector,
            Optional<AuthScheme> scheme,
            Map<String, JsonValue> fields,
            Exchange exchange,
            TokenStore store,
            Hooks hooks,
            Time time) {
        Scope scope = new Scope(fields);
        AuthRecipe recipe = scheme.map(AuthScheme::recipe).orElseGet(AuthRecipe::none);
        if (recipe instanceof AuthRecipe.OAuth2 token && token.definition().grant() == Grant.SELF_SIGNED) {
            SelfSigned source = SelfSigned.of(token.definition(), value -> Evaluator.value(value, scope), time);
            return new Proofs(new TokenKeeper(source, token.definition().use(), time), Optional.empty());
        }
        if (recipe instanceof AuthRecipe.OAuth2 token) {
            OAuth2 source = OAuth2.of(
                    connector.id(),
                    token.definition(),
                    value -> Evaluator.value(value, scope),
                    value -> Server.address(value, scope),
                    store,
                    time);
            return new Proofs(new TokenKeeper(source, token.definition().use(), time), Optional.of(source));
        }
        if (recipe instanceof AuthRecipe.Session session) {
            Authentication login = session.definition()
                    .basic()
                    .map(basic -> proof(AuthRecipe.basic(basic.user(), basic.password()), scope, hooks, time))
                    .orElseGet(Authentications::none);
            SessionLogin source = new SessionLogin(
                    session.definition(),
                    login,
                    fields,
                    Server.of(connector, scope, new Redactor(fields.values())),
                    exchange,
                    time);
            TokenKeeper keeper = new TokenKeeper(source, session.definition().use(), time);
            return new Proofs(
                    session.definition().isProvenByEveryCall() ? new KeyedRenewal(keeper, login.planned()) : keeper,
                    Optional.empty());
        }
        if (recipe instanceof AuthRecipe.Challenged challenged) {
            List<Credential> caller = text(challenged.user(), scope)
                    .or(() -> text(challenged.password(), scope))
                    .map(given -> proof(AuthRecipe.basic(challenged.user(), challenged.password()), scope, hooks, time)
                            .planned())
                    .orElse(List.of());
            AddressGate gate = AddressGate.reading(
                    Server.of(connector, scope, new Redactor(fields.values())).base(), challenged.allow());
            return new Proofs(
                    new ChallengedAuthentication(challenge ->
                            new TokenKeeper(new ChallengeTokens(challenge, gate, caller, time), TokenUse.USUAL, time)),
                    Optional.empty());
        }
        if (recipe instanceof AuthRecipe.Hooked hooked && isLogin(connector, hooked.hook())) {
            HookLogin source = new HookLogin(
                    hooked.hook(), hooks, Server.of(connector, scope, new Redactor(fields.values())), time);
            return new Proofs(new TokenKeeper(source, TokenUse.USUAL.sendNothing(), time), Optional.empty());
        }
        return new Proofs(proof(recipe, scope, hooks, time), Optional.empty());
    }

    private static Authentication proof(AuthRecipe recipe, Scope scope, Hooks hooks, Time time) {
        return Authentications.of(recipe, value -> text(value, scope), new Surroundings(time, hooks::sign));
    }

    private static Optional<String> text(Expression value, Scope scope) {
        return Evaluator.value(value, scope).flatMap(Evaluator::text);
    }

    /**
     * This proof with the keys that its scheme sends beside it.
     *
     * @param fields the fields of the connection
     * @throws IllegalArgumentException when a key is missing or cannot be sent; the message holds no value
     */
    Proofs with(List<AuthRecipe.ApiKey> keys, Map<String, JsonValue> fields) {
        if (keys.isEmpty()) {
            return this;
        }
        Scope scope = new Scope(fields);
        List<Credential> sent = Authentications.keys(keys, value -> text(value, scope));
        Authentication joined = authentication instanceof RenewableAuthentication renewed
                ? new KeyedRenewal(renewed, sent)
                : new KeyedAuthentication(authentication, sent);
        return new Proofs(joined, oauth2);
    }

    private static boolean isLogin(ConnectorDefinition connector, String hook) {
        return connector.hooks().stream()
                .anyMatch(known -> known.name().equals(hook) && known.kind() == HookDefinition.Kind.LOGIN);
    }

    private Optional<RenewableAuthentication> renewable() {
        return authentication instanceof RenewableAuthentication proof ? Optional.of(proof) : Optional.empty();
    }

    /** What the token of the connection was answered with; a token is got when there is none. */
    Optional<String> kept(String name, Door door) {
        return renewable().flatMap(proof -> proof.kept(name, door));
    }

    /** What must not be seen besides the fields, such as what has become known while calls were made. */
    List<Secret> secrets() {
        return authentication.secrets();
    }

    /** Gives up what proves who calls. */
    void end(Door door) {
        renewable().ifPresent(proof -> proof.end(door));
    }

    /** Begins to ask somebody. */
    Authorization authorize(@Nullable String redirectUrl) {
        return asking().authorize(redirectUrl);
    }

    /** Goes on where the browser has come back. */
    void authorized(Authorization authorization, URI callback, Door door, Redactor redactor) {
        try {
            asking().exchange(authorization, authorization.code(callback), door);
            renewable().ifPresent(RenewableAuthentication::beginAnew);
        } catch (AuthFailure e) {
            Failure.Builder failure = Failure.builder(e.kind(), redactor.redact(e.text()))
                    .code(e.code().map(redactor::redact))
                    .advice(e.advice());
            e.status().ifPresent(failure::status);
            throw new ServiceException(failure.build());
        }
    }

    private OAuth2 asking() {
        return oauth2.orElseThrow(() -> new IllegalArgumentException("The scheme asks nobody."));
    }
}
