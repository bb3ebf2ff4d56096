package dev.ferrule.codegen.apidoc;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Place;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Session;
import dev.ferrule.spec.model.TokenUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ways to prove who calls (OpenAPI 3.1.1, 4.8.27 and 4.8.30). What is worked out anew for each request has no
 * scheme in OpenAPI: it is an extension of the document, and a gap.
 */
final class SecurityWriter {

    private final Connector connector;
    private final Gaps gaps;
    private final JsonObject.Builder schemes = JsonObject.builder();
    private final List<JsonValue> wanted = new ArrayList<>();
    private final List<JsonValue> unsaid = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    SecurityWriter(Connector connector, Gaps gaps) {
        this.connector = connector;
        this.gaps = gaps;
        connector.auth().forEach(scheme -> taken.add(scheme.id()));
        connector.auth().forEach(this::add);
    }

    /** The schemes by their ids. */
    JsonObject schemes() {
        return schemes.build();
    }

    /** The ways of which a call needs one. */
    JsonArray wanted() {
        return new JsonArray(wanted);
    }

    /** The ways that OpenAPI cannot say. */
    JsonArray unsaid() {
        return new JsonArray(unsaid);
    }

    private void add(AuthScheme scheme) {
        Recipe recipe = scheme.recipe();
        if (recipe instanceof Recipe.None) {
            wanted.add(JsonObject.EMPTY);
        } else if (recipe instanceof Recipe.Basic) {
            add(scheme, http("basic"), List.of());
        } else if (recipe instanceof Recipe.Bearer) {
            add(scheme, http("bearer"), List.of());
        } else if (recipe instanceof Recipe.ApiKey key) {
            add(scheme, key(scheme, key.place(), key.field(), key.prefix()), List.of());
        } else if (recipe instanceof Recipe.ClientCertificate) {
            add(scheme, JsonObject.builder().put("type", JsonValue.of("mutualTLS")), List.of());
        } else if (recipe instanceof Recipe.Challenged) {
            gaps.add(
                    GapCode.AUTH,
                    "The connector gets the token of `" + scheme.id()
                            + "` where the service tells it; a token that was got elsewhere is given.");
            add(scheme, http("bearer"), List.of());
        } else if (recipe instanceof Recipe.Token token) {
            token(scheme, token.oauth2());
        } else if (recipe instanceof Recipe.Login login) {
            login(scheme, login.session());
        } else {
            unsaid(scheme, word(recipe));
        }
    }

    private static JsonObject.Builder http(String scheme) {
        return JsonObject.builder().put("type", JsonValue.of("http")).put("scheme", JsonValue.of(scheme));
    }

    private void add(AuthScheme scheme, JsonObject.Builder made, List<String> scopes) {
        add(scheme, made, scopes, Optional.empty());
    }

    private void add(
            AuthScheme scheme, JsonObject.Builder made, List<String> scopes, Optional<JsonObject.Builder> given) {
        String text = scheme.description().isBlank() ? scheme.name() : scheme.description();
        made.put("description", JsonValue.of(Prose.markdown(text)));
        schemes.put(scheme.id(), made.build());
        JsonObject.Builder need = JsonObject.builder()
                .put(
                        scheme.id(),
                        new JsonArray(
                                scopes.stream().<JsonValue>map(JsonValue::of).toList()));
        given.ifPresent(token -> beside(scheme, token, "What the login gave, sent as well.", need));
        scheme.also()
                .forEach(key ->
                        beside(scheme, key(scheme, key.place(), key.field(), key.prefix()), "Sent as well.", need));
        wanted.add(need.build());
    }

    private void beside(AuthScheme scheme, JsonObject.Builder sent, String text, JsonObject.Builder need) {
        String id = beside(scheme.id());
        schemes.put(id, sent.put("description", JsonValue.of(text)).build());
        need.put(id, new JsonArray(List.of()));
    }

    /** A name for a key that is sent beside a proof, which no scheme has. */
    private String beside(String id) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> id + "-key-" + number)
                .filter(name -> !taken.contains(name))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    private JsonObject.Builder key(AuthScheme scheme, Place place, String field, @Nullable String prefix) {
        String before = prefix == null ? "" : prefix.strip();
        if (place == Place.HEADER && field.equalsIgnoreCase("Authorization") && before.equalsIgnoreCase("Bearer")) {
            return http("bearer");
        }
        JsonObject.Builder made = JsonObject.builder()
                .put("type", JsonValue.of("apiKey"))
                .put("in", JsonValue.of(place.name().toLowerCase(Locale.ROOT)))
                .put("name", JsonValue.of(field));
        if (prefix != null && !before.isEmpty()) {
            gaps.add(
                    GapCode.AUTH,
                    "The key of `" + scheme.id() + "` has the word `" + before.replace('`', '\'')
                            + "` before it; in OpenAPI it is a part of the key that is given.");
            made.put("x-ferrule-prefix", JsonValue.of(prefix));
        }
        return made;
    }

    private void token(AuthScheme scheme, OAuth2 oauth2) {
        Optional<JsonObject> flow = FlowWriter.of(oauth2, connector);
        if (flow.isPresent()) {
            JsonObject.Builder made = JsonObject.builder().put("type", JsonValue.of("oauth2"));
            add(scheme, made.put("flows", flow.get()), oauth2.scopes());
            return;
        }
        gaps.add(
                GapCode.AUTH,
                "How the token of `" + scheme.id() + "` is got (" + oauth2.grant()
                        + ") is no flow of OpenAPI, or its address is worked out; a token that was got elsewhere is given.");
        use(scheme, oauth2.use());
    }

    private void login(AuthScheme scheme, Session session) {
        TokenUse use = session.use();
        boolean everyCall = session.basic() != null && session.basic().everyCall();
        gaps.add(
                GapCode.AUTH,
                "The connector logs in for `" + scheme.id() + "` by itself; "
                        + (everyCall
                                ? "here are user and password, which calls carry, "
                                        + (use.place() == null
                                                ? "and not the cookies of the session."
                                                : "and what the login gave, which is given beside them.")
                                : "what the login gave is given here."));
        if (everyCall) {
            // Under the id of the scheme, so that an import makes a scheme of that id with a key beside it.
            add(
                    scheme,
                    http("basic"),
                    List.of(),
                    Optional.ofNullable(use.place()).map(place -> key(scheme, place, use.field(), use.prefix())));
        } else {
            use(scheme, use);
        }
    }

    private void use(AuthScheme scheme, TokenUse use) {
        if (use.place() == null) {
            unsaid(scheme, "session");
            return;
        }
        add(scheme, key(scheme, use.place(), use.field(), use.prefix()), List.of());
    }

    private String word(Recipe recipe) {
        if (recipe instanceof Recipe.Hooked hooked) {
            Hook hook = connector.hooks().get(hooked.hook());
            return hook != null && hook.kind() == Hook.Kind.LOGIN ? "login-hook" : "signer-hook";
        }
        return recipe instanceof Recipe.AwsSigV4
                ? "aws-sigv4"
                : recipe instanceof Recipe.Signed ? "signature" : "session";
    }

    private void unsaid(AuthScheme scheme, String type) {
        gaps.add(
                GapCode.AUTH,
                "OpenAPI has no scheme for `" + scheme.id() + "` (" + type
                        + "); the document does not say that it is needed.");
        unsaid.add(JsonObject.builder()
                .put("id", JsonValue.of(scheme.id()))
                .put("name", JsonValue.of(Prose.line(scheme.name())))
                .put("type", JsonValue.of(type))
                .build());
    }
}
