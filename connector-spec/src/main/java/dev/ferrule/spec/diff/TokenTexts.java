package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Session;
import dev.ferrule.spec.model.Signature;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.TokenExpiry;
import dev.ferrule.spec.model.TokenUse;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The recipes whose proof a server gives, in words. Two that differ in anything that counts have different words. */
final class TokenTexts {

    private final List<String> parts = new ArrayList<>();

    private TokenTexts(String start) {
        parts.add(start);
    }

    static AuthTexts oauth2(OAuth2 oauth2) {
        TokenTexts texts = new TokenTexts("by " + oauth2.grant())
                .add("token-url", oauth2.tokenUrl())
                .add("refresh-url", oauth2.refreshUrl())
                .add("authorize-url", oauth2.authorizeUrl())
                .add("redirect-url", oauth2.redirectUrl())
                .add("client by", oauth2.client().by())
                .add("client id", oauth2.client().id())
                .add("client secret", oauth2.client().secret())
                .add("client statement", oauth2.client().assertion())
                .add("user", oauth2.user())
                .add("password", oauth2.password())
                .add("refresh-token", oauth2.refreshToken())
                .add("statement", oauth2.assertion())
                .add("scopes", oauth2.scopes())
                .add("scope-separator", oauth2.scopeSeparator().equals(" ") ? "" : oauth2.scopeSeparator())
                .add("pkce", oauth2.pkce() ? "" : "false")
                .add("authorize-parameters", oauth2.authorizeParameters())
                .add("token-parameters", oauth2.tokenParameters())
                .add("refresh-parameters", oauth2.refreshParameters())
                .add("token-headers", oauth2.headers())
                .add("format", oauth2.json() ? "json" : "")
                .add("access token at", path(oauth2.answer().accessToken()))
                .add("refresh token at", path(oauth2.answer().refreshToken()))
                .add(oauth2.answer().expiry())
                .add("keep", oauth2.keep())
                .add(oauth2.use());
        return new AuthTexts("oauth2", texts.parts);
    }

    static AuthTexts session(Session session) {
        TokenTexts texts = new TokenTexts("by " + step(session.login()))
                .add("basic", basic(session.basic()))
                .add("token at", token(session.token()))
                .add(session.expiry())
                .add("cookies", session.cookies() ? "keep" : "")
                .add("logout", session.logout() == null ? "" : step(session.logout()))
                .add(session.use());
        return new AuthTexts("session", texts.parts);
    }

    private static String basic(Session.@Nullable Basic basic) {
        return basic == null
                ? ""
                : "user " + Texts.value(basic.user()) + " password " + Texts.value(basic.password())
                        + (basic.everyCall() ? " with every call" : "");
    }

    private TokenTexts add(String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + " " + value);
        }
        return this;
    }

    private TokenTexts add(String name, @Nullable Value value) {
        if (value == null || value instanceof Value.Absent) {
            return this;
        }
        String escape = value instanceof Value.Template template ? template.escape() : null;
        return add(name, Texts.value(value) + (escape == null ? "" : " escaped as " + escape));
    }

    private TokenTexts add(String name, Map<String, Value> values) {
        return add(name, values.isEmpty() ? "" : Texts.value(new Value.Structure(values)));
    }

    private TokenTexts add(String name, Collection<?> values) {
        return add(name, values.isEmpty() ? "" : Texts.list(values));
    }

    private TokenTexts add(String name, OAuth2.@Nullable Assertion assertion) {
        if (assertion == null) {
            return this;
        }
        return add(name, assertion.algorithm())
                .add("key", assertion.key())
                .add("key-format", keyFormat(assertion.keyFormat()))
                .add("key-id", assertion.keyId())
                .add("issuer", assertion.issuer())
                .add("subject", assertion.subject())
                .add("audience", assertion.audience())
                .add("holds", assertion.lifetime().toString())
                .add("claims", assertion.claims());
    }

    /** The usual one is not told. */
    private static String keyFormat(Signature.KeyFormat format) {
        return format == Signature.KeyFormat.UTF_8 ? "" : format.name().toLowerCase(Locale.ROOT);
    }

    private TokenTexts add(TokenExpiry expiry) {
        JsonPath told = expiry.told();
        return add("expires", told == null ? "" : path(told) + " in " + expiry.unit())
                .add(
                        "lifetime",
                        expiry.lifetime() == null ? "" : expiry.lifetime().toString());
    }

    private TokenTexts add(TokenUse use) {
        return add(
                        "sent in",
                        use.place() == null
                                ? ""
                                : use.place().name().toLowerCase(Locale.ROOT) + " " + use.field()
                                        + (use.prefix().isEmpty() ? "" : " after " + use.prefix()))
                .add("renewed when", Texts.test(use.renew()))
                .add("leeway", use.leeway().toString())
                .add("idle", use.idle() == null ? "" : use.idle().toString());
    }

    private static String path(JsonPath path) {
        return "body" + (path.parts().isEmpty() ? "" : "." + Texts.path(path));
    }

    private static String token(Session.@Nullable Token token) {
        if (token instanceof Session.Token.InHeader header) {
            return "header." + header.name();
        }
        if (token instanceof Session.Token.InCookie cookie) {
            return "cookie." + cookie.name();
        }
        return token == null ? "" : path(((Session.Token.InBody) token).path());
    }

    private static String step(Step step) {
        TokenTexts text = new TokenTexts(step.method() + " " + Texts.template(step.path()))
                .add("query", step.query())
                .add("header", step.headers())
                .add("cookie", step.cookies())
                .add("success", step.success())
                .add("absent", step.absent())
                .add("read", ReadText.of(step))
                .add("repeat", Texts.repeat(step.repeat()))
                .add("key", Texts.key(step.repeat()))
                .add("take", step.take())
                .add("id", step.id())
                .add("server", step.server() == null ? "" : step.server())
                .add("when", step.when().equals(Test.ALWAYS) ? "" : "a test holds: " + Texts.test(step.when()))
                .add("always", step.always() ? "true" : "")
                .add(
                        "responses",
                        step.responses().stream().map(TokenTexts::rule).toList());
        Step.Body body = step.body();
        if (body != null) {
            text.add("body " + body.format().name().toLowerCase(Locale.ROOT), body.json());
            text.add("start-from", body.startFrom() == null ? "" : Texts.source(body.startFrom()));
            text.add("without", body.without().stream().map(Texts::path).toList());
            text.add("parts", body.parts().isEmpty() ? "" : Texts.parts(body.parts()));
        }
        return "(" + String.join(", ", text.parts) + ")";
    }

    private static String rule(ResponseRule rule) {
        List<String> parts = List.of(
                "when " + Texts.test(rule.when()),
                "then " + rule.then().name().toLowerCase(Locale.ROOT),
                rule.kind() == null ? "" : "kind " + rule.kind(),
                rule.code() == null ? "" : "code " + Texts.value(rule.code()),
                rule.message() == null ? "" : "message " + Texts.value(rule.message()),
                rule.parameter() == null ? "" : "parameter " + rule.parameter(),
                rule.blamed() == null ? "" : "parameter of " + Texts.value(rule.blamed()),
                rule.each() == null ? "" : "each " + Texts.source(rule.each()),
                rule.after().isEmpty() ? "" : "after " + Texts.delays(rule.after()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
