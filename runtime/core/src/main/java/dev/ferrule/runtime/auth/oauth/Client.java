package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.OAuth2Definition.ClientProof;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program that asks for tokens, and how it proves who it is.
 *
 * @param assertion the statement by which it does; there for {@link ClientProof#PRIVATE_KEY_JWT} alone
 */
record Client(ClientProof by, Optional<String> id, Optional<String> secret, Optional<Assertion> assertion) {

    /** The header of HTTP Basic, whose halves are encoded before they are joined (RFC 6749, 2.3.1). */
    Optional<Header> header() {
        return by == ClientProof.BASIC ? Optional.of(Header.secret("Authorization", basic())) : Optional.empty();
    }

    private String basic() {
        String both = encoded(id.orElse("")) + ":" + encoded(secret.orElse(""));
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Adds what the request's parameters tell of it. */
    void addTo(Map<String, JsonValue> parameters, Instant now) {
        if (by == ClientProof.BASIC) {
            return;
        }
        id.ifPresent(text -> parameters.put("client_id", JsonValue.of(text)));
        if (by == ClientProof.BODY) {
            secret.ifPresent(text -> parameters.put("client_secret", JsonValue.of(Secret.of(text))));
        }
        assertion.ifPresent(statement -> {
            parameters.put(
                    "client_assertion_type", JsonValue.of("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
            parameters.put("client_assertion", JsonValue.of(Secret.of(statement.signed(now))));
        });
    }

    /** What must not be seen of it. */
    List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>();
        secret.ifPresent(text -> secrets.add(Secret.of(text)));
        header().ifPresent(header -> secrets.add(Secret.of(header.value().substring("Basic ".length()))));
        return secrets;
    }

    @Override
    public String toString() {
        return "Client[by=" + by + "]";
    }
}
