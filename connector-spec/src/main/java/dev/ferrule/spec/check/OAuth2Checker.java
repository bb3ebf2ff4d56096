package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the keys of the recipe {@code oauth2} fit to how its token is got. */
final class OAuth2Checker {

    /** How long a statement holds that does not say it; servers refuse long ones. */
    static final Duration LIFETIME = Duration.ofMinutes(5);

    /** What each grant cannot do without. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "client-credentials", List.of("client"),
            "refresh-token", List.of("refresh-token"),
            "authorization-code", List.of("authorize-url", "client"),
            "jwt-bearer", List.of("assertion"),
            "password", List.of("user", "password"));

    /** The grants that each of these keys is for. */
    private static final Map<String, Set<String>> MEANT = Map.of(
            "authorize-url", Set.of("authorization-code"),
            "redirect-url", Set.of("authorization-code"),
            "authorize-parameters", Set.of("authorization-code"),
            "pkce", Set.of("authorization-code"),
            "user", Set.of("password"),
            "password", Set.of("password"),
            "assertion", Set.of("jwt-bearer"),
            "refresh-token", Set.of("refresh-token", "authorization-code"),
            "token-parameters", Set.of("client-credentials", "authorization-code", "jwt-bearer", "password"));

    /** What the runtime itself tells in token requests, whatever a spec adds. */
    private static final Set<String> RUNTIME_PARAMETERS = Set.of(
            "refresh_token",
            "code",
            "code_verifier",
            "client_secret",
            "client_assertion",
            "client_assertion_type",
            "assertion",
            "state",
            "code_challenge",
            "code_challenge_method");

    private final Diagnostics diagnostics;

    OAuth2Checker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** How a program proves who it is when the spec does not say it. */
    static String usualProof(Fields client) {
        return client.has("key") ? "private-key-jwt" : client.has("secret") ? "basic" : "none";
    }

    void check(Fields recipe) {
        String grant = recipe.text("grant", "");
        for (String key : NEEDED.getOrDefault(grant, List.of())) {
            if (!recipe.has(key)) {
                diagnostics.report(
                        DiagnosticCode.MISSING_KEY,
                        recipe.span("grant"),
                        "the grant " + Quote.code(grant) + " needs the key " + Quote.code(key),
                        "add " + Quote.code(key + ":"));
            }
        }
        MEANT.keySet().stream()
                .sorted()
                .filter(key -> NEEDED.containsKey(grant) && recipe.has(key))
                .filter(key -> !MEANT.getOrDefault(key, Set.of()).contains(grant))
                .forEach(key -> bad(
                        recipe,
                        key,
                        Quote.code(key) + " means nothing for the grant " + Quote.code(grant),
                        "remove it"));
        for (String key : List.of("authorize-parameters", "token-parameters", "refresh-parameters")) {
            parameters(recipe, key);
        }
        recipe.nested("client").ifPresent(client -> client(client, grant));
    }

    private void parameters(Fields recipe, String key) {
        for (Entry entry : recipe.entries(key)) {
            if (RUNTIME_PARAMETERS.contains(entry.name())) {
                diagnostics.report(
                        DiagnosticCode.BAD_OAUTH2,
                        entry.key().span(),
                        "the parameter " + Quote.code(entry.name()) + " is told by the runtime",
                        "remove it; what it holds has keys of its own, such as `client`");
            }
        }
    }

    private void client(Fields client, String grant) {
        String by = client.text("by", usualProof(client));
        boolean secret = by.equals("basic") || by.equals("body");
        boolean signs = by.equals("private-key-jwt");
        if (!client.has("id") && (secret || signs || grant.equals("authorization-code"))) {
            missing(client, "id", "the program is known by its id");
        }
        if (secret && !client.has("secret")) {
            missing(client, "secret", "the program proves who it is by its secret");
        }
        if (signs && !client.has("key")) {
            missing(client, "key", "the program proves who it is by what it signs");
        }
        if (!secret && client.has("secret")) {
            bad(client, "secret", "`secret` means nothing with `by: " + by + "`", "remove one of them");
        }
        for (String key : List.of("key", "algorithm", "key-id")) {
            if (!signs && client.has(key)) {
                bad(client, key, Quote.code(key) + " means nothing with `by: " + by + "`", "remove one of them");
            }
        }
    }

    private void missing(Fields client, String key, String why) {
        diagnostics.report(
                DiagnosticCode.MISSING_KEY,
                client.span(),
                why + ", and " + Quote.code(key) + " is missing",
                "add " + Quote.code(key + ":") + ", such as `" + key + ": connection.client_" + key + "`");
    }

    private void bad(Fields fields, String key, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_OAUTH2, fields.keySpan(key), message, hint);
    }
}
