package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.AssertionDefinition;
import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.definition.OAuth2Definition;
import dev.ferrule.runtime.definition.OAuth2Definition.ClientProof;
import dev.ferrule.runtime.definition.OAuth2Definition.Grant;
import dev.ferrule.runtime.definition.SessionDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition.KeyFormat;
import dev.ferrule.runtime.definition.TokenExpiry;
import dev.ferrule.runtime.definition.TokenUse;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Session;
import dev.ferrule.spec.model.Value;
import java.util.Locale;
import java.util.Optional;

/** Lowers the recipes whose proof a server gives. */
final class Tokens {

    private Tokens() {}

    static OAuth2Definition.Builder lower(OAuth2 oauth2) {
        OAuth2Definition.Builder lowered =
                OAuth2Definition.builder(Grant.valueOf(constant(oauth2.grant())), Values.lower(oauth2.tokenUrl()));
        Optional.ofNullable(oauth2.refreshUrl()).map(Values::lower).ifPresent(lowered::refreshUrl);
        Optional.ofNullable(oauth2.authorizeUrl()).map(Values::lower).ifPresent(lowered::authorizeUrl);
        Optional.ofNullable(oauth2.redirectUrl()).map(Values::lower).ifPresent(lowered::redirectUrl);
        if (!oauth2.pkce()) {
            lowered.withoutPkce();
        }
        lowered.client(lower(oauth2.client()));
        if (!(oauth2.refreshToken() instanceof Value.Absent)) {
            lowered.refreshToken(Values.lower(oauth2.refreshToken()));
        }
        Optional.ofNullable(oauth2.assertion()).map(Tokens::lower).ifPresent(lowered::assertion);
        lowered.scopes(oauth2.scopes().toArray(String[]::new)).scopeSeparator(oauth2.scopeSeparator());
        oauth2.authorizeParameters().forEach((name, value) -> lowered.authorizeParameter(name, Values.lower(value)));
        // RFC 6749, 4.3.2: user and password are parameters like others.
        if (oauth2.grant().equals("password")) {
            lowered.tokenParameter("username", Values.lower(oauth2.user()))
                    .tokenParameter("password", Values.lower(oauth2.password()));
        }
        oauth2.tokenParameters().forEach((name, value) -> lowered.tokenParameter(name, Values.lower(value)));
        oauth2.refreshParameters().forEach((name, value) -> lowered.refreshParameter(name, Values.lower(value)));
        oauth2.headers().forEach((name, value) -> lowered.header(name, Values.lower(value)));
        if (oauth2.json()) {
            lowered.format(OAuth2Definition.Format.JSON);
        }
        return lowered.answer(
                        Values.lower(oauth2.answer().accessToken()),
                        Values.lower(oauth2.answer().refreshToken()),
                        lower(oauth2.answer().expiry()))
                .use(lower(oauth2.use()).keep(oauth2.keep().toArray(String[]::new)));
    }

    private static OAuth2Definition.Client lower(OAuth2.Client client) {
        OAuth2.Assertion assertion = client.assertion();
        return assertion == null
                ? OAuth2Definition.Client.of(
                        ClientProof.valueOf(constant(client.by())),
                        Values.lower(client.id()),
                        Values.lower(client.secret()))
                : OAuth2Definition.Client.signing(Values.lower(client.id()), lower(assertion));
    }

    private static AssertionDefinition.Builder lower(OAuth2.Assertion assertion) {
        AssertionDefinition.Builder lowered = AssertionDefinition.builder(
                        assertion.algorithm(), Values.lower(assertion.key()))
                .lifetime(assertion.lifetime().toMillis())
                .keyFormat(KeyFormat.valueOf(assertion.keyFormat().name()));
        given(assertion.keyId()).map(Values::lower).ifPresent(lowered::keyId);
        given(assertion.issuer()).map(Values::lower).ifPresent(lowered::issuer);
        given(assertion.subject()).map(Values::lower).ifPresent(lowered::subject);
        given(assertion.audience()).map(Values::lower).ifPresent(lowered::audience);
        assertion.claims().forEach((name, value) -> lowered.claim(name, Values.lower(value)));
        return lowered;
    }

    private static Optional<Value> given(Value value) {
        return Optional.of(value).filter(there -> !(there instanceof Value.Absent));
    }

    static SessionDefinition.Builder lower(Session session) {
        SessionDefinition.Builder lowered = SessionDefinition.builder(ActionLowering.lower(session.login()))
                .expiry(lower(session.expiry()))
                .use(lower(session.use()));
        Optional.ofNullable(session.basic())
                .ifPresent(basic ->
                        lowered.basic(Values.lower(basic.user()), Values.lower(basic.password()), basic.everyCall()));
        Optional.ofNullable(session.token()).map(Tokens::lower).ifPresent(lowered::token);
        Optional.ofNullable(session.logout()).map(ActionLowering::lower).ifPresent(lowered::logout);
        return session.cookies() ? lowered.cookies() : lowered;
    }

    private static SessionDefinition.Token lower(Session.Token token) {
        if (token instanceof Session.Token.InHeader header) {
            return new SessionDefinition.Token.InHeader(header.name());
        }
        if (token instanceof Session.Token.InCookie cookie) {
            return new SessionDefinition.Token.InCookie(cookie.name());
        }
        return new SessionDefinition.Token.InBody(Values.lower(((Session.Token.InBody) token).path()));
    }

    private static TokenExpiry lower(dev.ferrule.spec.model.TokenExpiry expiry) {
        return new TokenExpiry(
                Optional.ofNullable(expiry.told()).map(Values::lower),
                Delay.Unit.valueOf(constant(expiry.unit())),
                Optional.ofNullable(expiry.lifetime()));
    }

    private static TokenUse lower(dev.ferrule.spec.model.TokenUse use) {
        TokenUse lowered = use.place() == null
                ? TokenUse.USUAL.sendNothing()
                : TokenUse.USUAL.send(Schemes.lower(use.place()), use.field(), use.prefix());
        lowered =
                lowered.renew(Conditions.lower(use.renew())).leeway(use.leeway().toMillis());
        return use.idle() == null ? lowered : lowered.idle(use.idle().toMillis());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
