package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The address below which all calls of a connection go. Trailing and doubled slashes of what a user typed are taken
 * out; what could send the credentials elsewhere is refused.
 */
final class Server {

    private final String base;
    private final String shownBase;

    private Server(String base, String shownBase) {
        this.base = base;
        this.shownBase = shownBase;
    }

    /**
     * The server of a connection.
     *
     * @param redactor takes the secrets of the connection out of the address that people see
     */
    static Server of(ConnectorDefinition connector, Scope scope, Redactor redactor) {
        Optional<JsonValue> address = Evaluator.value(connector.server(), scope);
        String text = address.flatMap(Evaluator::text)
                .orElseThrow(() -> wrong(connector, "is not known: a field of the connection is missing"));
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw wrong(connector, "is no valid URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw wrong(connector, "must start with https:// or http://");
        }
        if (uri.getHost() == null) {
            throw wrong(connector, "has no valid host");
        }
        if (uri.getRawUserInfo() != null) {
            throw wrong(connector, "must not hold a user name or password; they are fields of their own");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrong(connector, "must not hold a query or a fragment");
        }
        if (!connector.allow().isEmpty() && !Hosts.listed(connector.allow(), uri.getHost())) {
            throw wrong(connector, "must be on one of these hosts: " + String.join(", ", connector.allow()));
        }
        String path = uri.getRawPath().replaceAll("/{2,}", "/").replaceAll("/$", "");
        if (("/" + path + "/").contains("/../") || ("/" + path + "/").contains("/./")) {
            throw wrong(connector, "must not hold . or .. as a part of its path");
        }
        String base = scheme + "://" + uri.getRawAuthority() + path;
        boolean secret = address.filter(JsonSecret.class::isInstance).isPresent();
        return new Server(base, secret ? redactor.redact(base) : base);
    }

    /** The address of a path, which starts with a slash and is encoded, and an encoded query. */
    URI resolve(String path, String query) {
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** The same for people, secrets masked: it may hold signs that no URI may. */
    String show(String path, String query) {
        return shownBase + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static SettingsException wrong(ConnectorDefinition connector, String what) {
        return new SettingsException(
                Failure.builder(
                                ErrorKind.INVALID,
                                "The server's address in the connection to " + connector.name() + " " + what + ".")
                        .build(),
                null);
    }
}
