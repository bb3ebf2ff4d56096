package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Signature;
import dev.ferrule.spec.model.TokenExpiry;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the recipe {@code oauth2}. What must stand beside what is checked by {@link OAuth2Checker}. */
final class OAuth2Mapper {

    private final Diagnostics diagnostics;
    private final ServerMapper addresses;
    private final Credentials credentials;
    private final TokenUseMapper tokens;

    OAuth2Mapper(Diagnostics diagnostics, ServerMapper addresses) {
        this.diagnostics = diagnostics;
        this.addresses = addresses;
        this.credentials = new Credentials(diagnostics);
        this.tokens = new TokenUseMapper(diagnostics);
    }

    Recipe map(Fields recipe, Scope scope) {
        new OAuth2Checker(diagnostics).check(recipe);
        Value token = address(recipe, "token-url", scope);
        return new Recipe.Token(new OAuth2(
                recipe.text("grant", "client-credentials"),
                token == null ? new Value.Absent() : token,
                address(recipe, "refresh-url", scope),
                address(recipe, "authorize-url", scope),
                address(recipe, "redirect-url", scope),
                client(recipe, scope),
                credentials.read(recipe, "user", scope),
                credentials.read(recipe, "password", scope),
                credentials.read(recipe, "refresh-token", scope),
                recipe.nested("assertion").map(made -> assertion(made, scope)).orElse(null),
                scopes(recipe),
                recipe.text("scope-separator", " "),
                recipe.flag("pkce", true),
                values(recipe, "authorize-parameters", scope),
                values(recipe, "token-parameters", scope),
                values(recipe, "refresh-parameters", scope),
                headers(recipe, scope),
                recipe.text("format", "form").equals("json"),
                answer(recipe.nested("answer").orElse(null), scope),
                List.copyOf(recipe.texts("keep")),
                tokens.bearer(recipe, scope)));
    }

    private @Nullable Value address(Fields recipe, String key, Scope scope) {
        return recipe.node(key).map(node -> addresses.map(node, scope)).orElse(null);
    }

    private OAuth2.Client client(Fields recipe, Scope scope) {
        Fields client = recipe.nested("client").orElse(null);
        if (client == null) {
            return new OAuth2.Client("none", new Value.Absent(), new Value.Absent(), null);
        }
        String by = client.text("by", OAuth2Checker.usualProof(client));
        return new OAuth2.Client(
                by,
                credentials.read(client, "id", scope),
                credentials.read(client, "secret", scope),
                by.equals("private-key-jwt") ? assertion(client, scope) : null);
    }

    private OAuth2.Assertion assertion(Fields made, Scope scope) {
        Duration lifetime = TokenUseMapper.time(made, "lifetime");
        return new OAuth2.Assertion(
                credentials.read(made, "key", scope),
                keyFormat(made),
                made.text("algorithm", "RS256"),
                credentials.read(made, "key-id", scope),
                credentials.read(made, "issuer", scope),
                credentials.read(made, "subject", scope),
                made.node("audience")
                        .map(node -> new ValueMapper(diagnostics).map(node, scope))
                        .orElseGet(Value.Absent::new),
                lifetime == null ? OAuth2Checker.LIFETIME : lifetime,
                values(made, "claims", scope));
    }

    /** How a shared secret is written; keys of other kinds tell that themselves. */
    private Signature.KeyFormat keyFormat(Fields made) {
        if (made.has("key-format") && !made.text("algorithm", "").equals("HS256")) {
            diagnostics.report(
                    DiagnosticCode.BAD_OAUTH2,
                    made.keySpan("key-format"),
                    "`key-format` is for the shared secret of HS256",
                    "remove it, or say `algorithm: HS256`");
        }
        return switch (made.text("key-format", "utf-8")) {
            case "base64" -> Signature.KeyFormat.BASE64;
            case "hex" -> Signature.KeyFormat.HEX;
            default -> Signature.KeyFormat.UTF_8;
        };
    }

    private List<String> scopes(Fields recipe) {
        String separator = recipe.text("scope-separator", " ");
        for (Scalar scope : recipe.scalars("scopes")) {
            if (scope.text().contains(separator)) {
                diagnostics.report(
                        DiagnosticCode.BAD_OAUTH2,
                        scope.span(),
                        "the scope " + Quote.code(scope.text()) + " holds what stands between two scopes",
                        "write one scope in each entry of the list");
            }
        }
        return List.copyOf(recipe.texts("scopes"));
    }

    private Map<String, Value> values(Fields fields, String key, Scope scope) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Entry entry : fields.entries(key)) {
            values.put(entry.name(), new ValueMapper(diagnostics).map(entry.value(), scope));
        }
        return Collections.unmodifiableMap(values);
    }

    private Map<String, Value> headers(Fields recipe, Scope scope) {
        HeaderChecker checker = new HeaderChecker(diagnostics);
        Map<String, Value> headers = values(recipe, "token-headers", scope);
        for (Entry entry : recipe.entries("token-headers")) {
            checker.checkOwner(entry.name(), entry.key().span());
            SpecNode written = entry.value();
            checker.checkValue(headers.getOrDefault(entry.name(), new Value.Absent()), written.span());
        }
        return headers;
    }

    private OAuth2.Answer answer(@Nullable Fields answer, Scope scope) {
        JsonPath expires = name("expires_in");
        if (answer == null) {
            return new OAuth2.Answer(
                    name("access_token"), name("refresh_token"), new TokenExpiry(expires, "seconds", null));
        }
        JsonPath access = tokens.inBody(answer, "access-token", scope);
        JsonPath refresh = tokens.inBody(answer, "refresh-token", scope);
        return new OAuth2.Answer(
                access == null ? name("access_token") : access,
                refresh == null ? name("refresh_token") : refresh,
                tokens.expiry(answer, scope, expires));
    }

    private static JsonPath name(String name) {
        return new JsonPath(List.of(new JsonPath.Part.Name(name)));
    }
}
