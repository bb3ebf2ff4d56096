package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the ways to prove who calls. Each recipe that needs more than its values has a mapper of its own. */
final class AuthMapper {

    /** The keys of the recipes, and what people call what they make. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("basic", "User and password"),
            Map.entry("bearer", "Bearer token"),
            Map.entry("api-key", "API key"),
            Map.entry("oauth2", "OAuth 2"),
            Map.entry("session", "Session"),
            Map.entry("challenge", "Token on demand"),
            Map.entry("signature", "Signed requests"),
            Map.entry("aws-sigv4", "AWS access key"),
            Map.entry("hook", "Own code"),
            Map.entry("mtls", "Client certificate"),
            Map.entry("none", "No authentication"));

    private static final List<String> BARE = List.of("mtls", "none");

    private static final List<String> RECIPES =
            LABELS.keySet().stream().sorted().toList();

    private final Diagnostics diagnostics;
    private final SpecFolder folder;
    private final ServerMapper addresses;
    private final Credentials credentials;

    /**
     * Reads schemes.
     *
     * @param addresses reads the addresses of token servers
     */
    AuthMapper(Diagnostics diagnostics, SpecFolder folder, ServerMapper addresses) {
        this.diagnostics = diagnostics;
        this.folder = folder;
        this.addresses = addresses;
        this.credentials = new Credentials(diagnostics);
    }

    /** The schemes; no proof at all when the connector says nothing. */
    List<AuthScheme> map(Fields connector, Scope scope) {
        if (!connector.has("auth")) {
            return List.of(none(connector.span().start()));
        }
        List<AuthScheme> schemes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SpecNode node : connector.items("auth")) {
            AuthScheme scheme = node instanceof Scalar word ? bare(word) : scheme(node, scope);
            schemes.add(scheme);
            if (saysHow(node) && !ids.add(scheme.id())) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_NAME,
                        node.span(),
                        "two schemes have the id " + Quote.code(scheme.id()),
                        "give one of them another word with `id:`, by which users pick it");
            }
        }
        return List.copyOf(schemes);
    }

    /** Whether the entry is a scheme; that it is none has been reported. */
    private static boolean saysHow(SpecNode node) {
        return node instanceof Scalar scalar
                ? BARE.contains(scalar.text())
                : RECIPES.stream().anyMatch(Fields.of(node)::has);
    }

    /** A recipe that has nothing to say but its word; what is none was reported. */
    private static AuthScheme bare(Scalar word) {
        Position position = word.span().start();
        return word.text().equals("mtls")
                ? new AuthScheme(position, "mtls", label("mtls"), "", new Recipe.ClientCertificate())
                : none(position);
    }

    private static AuthScheme none(Position position) {
        return new AuthScheme(position, "none", label("none"), "", new Recipe.None());
    }

    private static String label(String recipe) {
        return LABELS.getOrDefault(recipe, recipe);
    }

    private AuthScheme scheme(SpecNode node, Scope scope) {
        Fields scheme = Fields.of(node);
        List<String> keys = RECIPES.stream().filter(scheme::has).toList();
        boolean known = scheme.mapping().keys().stream().allMatch(Grammar.AUTH.names()::contains);
        if (keys.isEmpty() && known) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    node.span(),
                    "the scheme does not say how a call proves who makes it",
                    "add one of " + Quote.allOf(RECIPES));
        }
        keys.stream()
                .skip(1)
                .forEach(other -> diagnostics.report(
                        DiagnosticCode.CONFLICTING_KEYS,
                        scheme.keySpan(other),
                        "one scheme is made in two ways, " + Quote.code(keys.get(0)) + " and " + Quote.code(other),
                        "write two entries of the list"));
        String recipe = keys.isEmpty() ? "none" : keys.get(0);
        Recipe made = recipe(scheme, recipe, scope);
        return new AuthScheme(
                node.span().start(),
                scheme.text("id", recipe),
                scheme.text("name", label(recipe)),
                scheme.text("description", ""),
                made,
                new AlsoMapper(diagnostics).map(scheme, made, scope.withHooks(Map.of())));
    }

    /** The values of a recipe go through no conversions, as they are worked out before anything runs. */
    private Recipe recipe(Fields scheme, String key, Scope whole) {
        Fields recipe = scheme.nested(key).orElse(scheme);
        Scope scope = whole.withHooks(Map.of());
        return switch (key) {
            case "basic" ->
                new Recipe.Basic(credentials.read(recipe, "user", scope), credentials.read(recipe, "password", scope));
            case "bearer" -> new Recipe.Bearer(credentials.read(recipe, "token", scope));
            case "api-key" -> new ApiKeyMapper(diagnostics).map(recipe, scope);
            case "oauth2" -> new OAuth2Mapper(diagnostics, addresses).map(recipe, scope);
            case "session" -> new SessionMapper(diagnostics, folder).map(recipe, scope);
            case "challenge" ->
                new Recipe.Challenged(
                        credentials.read(recipe, "user", scope),
                        credentials.read(recipe, "password", scope),
                        recipe.texts("allow"));
            case "signature" -> new SignatureMapper(diagnostics, scope).map(recipe);
            case "aws-sigv4" -> new AwsSignatureMapper(diagnostics).map(recipe, scope);
            case "hook" -> hook(scheme, whole);
            case "mtls" -> {
                beTrue(scheme, "mtls");
                yield new Recipe.ClientCertificate();
            }
            default -> {
                beTrue(scheme, "none");
                yield new Recipe.None();
            }
        };
    }

    private Recipe hook(Fields scheme, Scope scope) {
        return scheme.scalar("hook")
                .flatMap(name ->
                        new HooksMapper(diagnostics).find(name, scope.hooks(), Hook.Kind.SIGNER, Hook.Kind.LOGIN))
                .<Recipe>map(hook -> new Recipe.Hooked(hook.name()))
                .orElseGet(Recipe.None::new);
    }

    private void beTrue(Fields scheme, String key) {
        if (scheme.has(key) && !scheme.flag(key, true)) {
            Expected.report(
                    diagnostics,
                    scheme.node(key).orElseThrow(),
                    "`true`",
                    "write `" + key + ": true`, or another recipe");
        }
    }
}
