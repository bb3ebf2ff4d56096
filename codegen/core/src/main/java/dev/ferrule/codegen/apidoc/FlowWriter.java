package dev.ferrule.codegen.apidoc;

import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes how a token of OAuth 2 is got (OpenAPI 3.1.1, 4.8.28). Addresses have no variables there. */
final class FlowWriter {

    private FlowWriter() {}

    /** The flow; empty when OpenAPI knows none such, or when an address is not known before there is a connection. */
    static Optional<JsonObject> of(OAuth2 oauth2, Connector connector) {
        String flow = switch (oauth2.grant()) {
            case "client-credentials" -> "clientCredentials";
            case "authorization-code" -> "authorizationCode";
            case "password" -> "password";
            default -> "";
        };
        Optional<String> token = address(oauth2.tokenUrl(), connector);
        Optional<String> authorize = address(oauth2.authorizeUrl(), connector);
        boolean code = flow.equals("authorizationCode");
        if (flow.isEmpty() || token.isEmpty() || (code && authorize.isEmpty())) {
            return Optional.empty();
        }
        JsonObject.Builder made = JsonObject.builder();
        if (code) {
            made.put("authorizationUrl", JsonValue.of(authorize.get()));
        }
        made.put("tokenUrl", JsonValue.of(token.get()));
        address(oauth2.refreshUrl(), connector).ifPresent(url -> made.put("refreshUrl", JsonValue.of(url)));
        JsonObject.Builder scopes = JsonObject.builder();
        oauth2.scopes().forEach(scope -> scopes.putIfAbsent(scope, JsonValue.of("")));
        return Optional.of(
                new JsonObject(Map.of(flow, made.put("scopes", scopes.build()).build())));
    }

    private static Optional<String> address(@Nullable Value value, Connector connector) {
        if (value instanceof Value.Text text) {
            return Optional.of(text.text()).filter(url -> url.startsWith("https://"));
        }
        if (!(value instanceof Value.Template template)) {
            return Optional.empty();
        }
        StringBuilder url = new StringBuilder();
        for (Part part : template.parts()) {
            if (part instanceof Part.Literal literal) {
                url.append(literal.text());
            } else {
                Optional<String> usual = usual(((Part.Slot) part).from(), connector);
                if (usual.isEmpty()) {
                    return Optional.empty();
                }
                url.append(usual.get());
            }
        }
        return Optional.of(url.toString()).filter(made -> made.startsWith("https://"));
    }

    /** What counts where a connection gives nothing. */
    private static Optional<String> usual(Source source, Connector connector) {
        if (!(source instanceof Source.Connection field)) {
            return Optional.empty();
        }
        return connector.connection().stream()
                .filter(each -> each.id().equals(field.field()))
                .map(ConnectionField::defaultValue)
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text())
                .findFirst();
    }
}
