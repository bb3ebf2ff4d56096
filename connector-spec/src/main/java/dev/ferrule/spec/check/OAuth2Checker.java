package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that the keys of the recipe {@code oauth2} fit to how its token is got. */
final class OAuth2Checker {

    /** How long a statement holds that does not say it; servers refuse long ones. */
    static final Duration LIFETIME = Duration.ofMinutes(5);

    /** The grant whose statement is the token, so that no server is asked for one. */
    static final String SELF_SIGNED = "self-signed";

    /** What each grant cannot do without. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "client-credentials",
            List.of("token-url", "client"),
            "refresh-token",
            List.of("token-url", "refresh-token"),
            "authorization-code",
            List.of("authorize-url", "token-url", "client"),
            "jwt-bearer",
            List.of("token-url", "assertion"),
            "password",
            List.of("token-url", "user", "password"),
            SELF_SIGNED,
            List.of("assertion"));

    /** The keys of what asks a server, which nothing that is signed here does. */
    private static final Set<String> ASKING = Set.of(
            "token-url",
            "refresh-url",
            "refresh-parameters",
            "client",
            "scopes",
            "scope-separator",
            "token-headers",
            "format",
            "answer",
            "keep");

    /** The grants that each of these keys is for. */
    private static final Map<String, Set<String>> MEANT = Map.of(
            "authorize-url", Set.of("authorization-code"),
            "redirect-url", Set.of("authorization-code"),
            "authorize-parameters", Set.of("authorization-code"),
            "pkce", Set.of("authorization-code"),
            "user", Set.of("password"),
            "password", Set.of("password"),
            "assertion", Set.of("jwt-bearer", SELF_SIGNED),
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
        Stream.concat(MEANT.keySet().stream(), ASKING.stream())
                .sorted()
                .filter(key -> NEEDED.containsKey(grant) && recipe.has(key))
                .filter(key -> !isMeant(key, grant))
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

    private static boolean isMeant(String key, String grant) {
        return ASKING.contains(key)
                ? !grant.equals(SELF_SIGNED)
                : MEANT.getOrDefault(key, Set.of()).contains(grant);
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
        for (String key : List.of("key", "key-format", "algorithm", "key-id")) {
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
