package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.OAuth2Definition;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.SessionDefinition;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.List;
import java.util.Optional;

/**
 * Gives tokens to those who ask for one, and tells whether a request carries what one of the auth schemes adds. What it
 * proves is not checked.
 */
record Credentials(ConnectorDefinition connector) {

    private static final JsonValue TOKEN = JsonValue.of("sample-token");

    /** The answer to a request for a token or for a session; empty when it is none. */
    Optional<SandboxResponse> given(SandboxRequest request) {
        return connector.auth().stream()
                .map(AuthScheme::recipe)
                .flatMap(recipe -> given(recipe, request).stream())
                .findFirst();
    }

    private Optional<SandboxResponse> given(AuthRecipe recipe, SandboxRequest request) {
        if (recipe instanceof AuthRecipe.OAuth2 oauth2) {
            return asksForToken(request) ? Optional.of(token(oauth2.definition())) : Optional.empty();
        }
        if (recipe instanceof AuthRecipe.Session session) {
            return new MockedCall("", session.definition().login(), SandboxResponse.status(200), Optional.empty())
                            .takes(request)
                    ? Optional.of(session(session.definition()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean asksForToken(SandboxRequest request) {
        return request.method().equals("POST") && request.text().contains("grant_type");
    }

    private SandboxResponse token(OAuth2Definition definition) {
        Sketch body = new Sketch(JsonObject.EMPTY);
        body.put(definition.answer().accessToken(), TOKEN);
        body.put(Pointer.names("token_type"), JsonValue.of("Bearer"));
        for (Origin.Kept kept : Reads.all(List.of(connector.server(), connector.otherServers()), Origin.Kept.class)) {
            body.put(Pointer.names(kept.name()), JsonValue.of("https://" + FetchedPath.host(connector.allow())));
        }
        return SandboxResponse.json(200, JsonWriter.masked(body.value()));
    }

    private static SandboxResponse session(SessionDefinition definition) {
        SandboxResponse answer = SandboxResponse.json(
                definition.login().success().stream().sorted().findFirst().orElse(200), "{}");
        SessionDefinition.Token token = definition.token().orElse(new SessionDefinition.Token.InCookie("session"));
        if (token instanceof SessionDefinition.Token.InBody inBody) {
            Sketch body = new Sketch(JsonObject.EMPTY);
            body.put(inBody.path(), TOKEN);
            return answer.withBody(JsonWriter.masked(body.value()));
        }
        return token instanceof SessionDefinition.Token.InHeader header
                ? answer.withHeader(header.name(), "sample-token")
                : answer.withHeader(
                        "Set-Cookie", ((SessionDefinition.Token.InCookie) token).name() + "=sample-token; Path=/");
    }

    boolean areIn(SandboxRequest request) {
        return connector.auth().isEmpty()
                || connector.auth().stream()
                        .anyMatch(scheme -> adds(scheme.recipe(), request)
                                && scheme.also().stream().allMatch(key -> adds(key, request)));
    }

    private static boolean adds(AuthRecipe recipe, SandboxRequest request) {
        if (recipe instanceof AuthRecipe.Basic) {
            return startsWith(request, "Basic ");
        }
        if (recipe instanceof AuthRecipe.Bearer) {
            return startsWith(request, "Bearer ");
        }
        if (recipe instanceof AuthRecipe.ApiKey key) {
            return switch (key.place()) {
                case HEADER -> request.headers().has(key.name());
                case QUERY -> request.query().has(key.name());
                case FIELD -> true;
                case COOKIE -> request.headers().first("Cookie").orElse("").contains(key.name() + "=");
            };
        }
        return true;
    }

    private static boolean startsWith(SandboxRequest request, String scheme) {
        return request.headers().first("Authorization").orElse("").startsWith(scheme);
    }
}
