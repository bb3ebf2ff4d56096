package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.http.HttpAddress;
import dev.ferrule.runtime.http.HttpOrigin;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The address below which all calls of a connection go. Trailing and doubled slashes of what a user typed are taken
 * out; what could send the credentials elsewhere is refused.
 */
final class Server {

    /** Stands in a plan for a host that an answer will tell; RFC 2606, 2 keeps it from being a real one. */
    private static final String UNKNOWN = "https://unknown.invalid";

    private final HttpOrigin origin;
    private final String path;
    private final String shown;

    private Server(String base, String shown) {
        URI uri = URI.create(base);
        this.origin = HttpOrigin.of(uri);
        this.path = uri.getRawPath();
        this.shown = shown;
    }

    /**
     * The server of each call: one for all of them, unless the answer that gave the token of the connection tells it.
     *
     * @throws SettingsException when the address is wrong
     */
    static Function<Scope, Server> each(ConnectorDefinition connector, Map<String, JsonValue> fields) {
        Redactor redactor = new Redactor(fields.values());
        if (toldByToken(connector.server())) {
            return scope -> of(connector, scope, redactor);
        }
        Server server = of(connector, new Scope(fields), redactor);
        return scope -> server;
    }

    /** Whether only the answer that gives the token of a connection tells where its calls go. */
    static boolean isToldByToken(ConnectorDefinition connector) {
        return toldByToken(connector.server());
    }

    private static boolean toldByToken(Expression address) {
        if (address instanceof Expression.Template template) {
            return template.parts().stream().anyMatch(Server::toldByToken);
        }
        return address instanceof Expression.Reference reference
                && (reference.origin() instanceof Origin.Kept
                        || reference.otherwise().map(Server::toldByToken).orElse(false));
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
        if (scope.planning() && toldByToken(connector.server())) {
            return new Server(UNKNOWN, text);
        }
        URI uri = checked(connector, connector.allow(), text);
        if (uri.getRawQuery() != null) {
            throw wrong(connector, "must not hold a query or a fragment");
        }
        String base = origin(uri) + path(uri).replaceAll("/$", "");
        boolean secret = address.filter(JsonSecret.class::isInstance).isPresent();
        return new Server(base, secret ? redactor.redact(base) : base);
    }

    /**
     * The address of a value that is no server of calls, such as that of a token; it is checked like that of one. Its last slash
     * counts, and it may have a query, which stays (RFC 6749, 3.1 and 3.2).
     */
    static URI address(ConnectorDefinition connector, Expression value, Scope scope) {
        String text = Evaluator.value(value, scope)
                .flatMap(Evaluator::text)
                .orElseThrow(() -> new IllegalArgumentException("a field that its address is made of is not given"));
        URI address;
        try {
            URI uri = checked(connector, List.of(), text);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            address = URI.create(origin(uri) + path(uri) + query);
        } catch (SettingsException e) {
            throw new IllegalArgumentException("the address of its token is wrong", e);
        }
        if (!address.getScheme().equals("https") && !Hosts.isLocalSandbox(address)) {
            throw new IllegalArgumentException("the address of its token must start with https://");
        }
        return address;
    }

    private static URI checked(ConnectorDefinition connector, List<String> allow, String text) {
        URI uri;
        try {
            uri = new URI(UriText.ascii(text.strip()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw wrong(connector, "is no valid URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw wrong(connector, "must start with https:// or http://");
        }
        if (uri.getHost() == null) {
            throw wrong(connector, "has no valid host; one with letters that are not ASCII is written as xn--...");
        }
        if (!ToldUri.hasPossiblePort(uri)) {
            throw wrong(connector, "names a port that there cannot be");
        }
        if (uri.getRawUserInfo() != null) {
            throw wrong(connector, "must not hold a user name or password; they are fields of their own");
        }
        if (uri.getRawFragment() != null) {
            throw wrong(connector, "must not hold a query or a fragment");
        }
        if (!allow.isEmpty() && !Hosts.listed(allow, uri.getHost())) {
            throw wrong(connector, "must be on one of these hosts: " + String.join(", ", allow));
        }
        // Servers decode before they resolve.
        String decoded = "/" + UriText.decode(uri.getRawPath()) + "/";
        if (decoded.contains("/../") || decoded.contains("/./")) {
            throw wrong(connector, "must not hold . or .. as a part of its path");
        }
        return uri;
    }

    private static String path(URI uri) {
        return uri.getRawPath().replaceAll("/{2,}", "/");
    }

    /** Without the port that counts anyway: some clients leave it out of the header Host, which signatures cover. */
    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + (uri.getPort() == usual ? uri.getHost() : uri.getRawAuthority());
    }

    /** The path below which all calls go; empty, or beginning with a slash and not ending with one. */
    String path() {
        return path;
    }

    /** The address of a target, which begins with {@link #path} and is encoded. */
    HttpAddress address(String target) {
        return new HttpAddress(origin, target);
    }

    /** The address below which all calls go. */
    URI base() {
        return address(path).uri();
    }

    /** The same for people, secrets masked: what stands behind it may hold signs that no URI may. */
    String shown() {
        return shown;
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
