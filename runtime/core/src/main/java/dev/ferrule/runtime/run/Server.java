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
import java.util.Optional;

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

    /** Whether only the answer that gives the token of a connection tells an address. */
    static boolean isToldByToken(Expression address) {
        if (address instanceof Expression.Template template) {
            return template.parts().stream().anyMatch(Server::isToldByToken);
        }
        return address instanceof Expression.Reference reference
                && (reference.origin() instanceof Origin.Kept
                        || reference.otherwise().map(Server::isToldByToken).orElse(false));
    }

    /**
     * The server of a connection.
     *
     * @param redactor takes the secrets of the connection out of the address that people see
     */
    static Server of(ConnectorDefinition connector, Scope scope, Redactor redactor) {
        return of(
                "The server's address in the connection to " + connector.name(),
                connector,
                connector.server(),
                scope,
                redactor);
    }

    /**
     * One of the other servers of a connection, which is held to the same.
     *
     * @param name the name that steps say
     */
    static Server other(String name, ConnectorDefinition connector, Expression url, Scope scope, Redactor redactor) {
        String what = "The address of the server " + name + " in the connection to " + connector.name();
        return of(what, connector, url, scope, redactor);
    }

    private static Server of(
            String what, ConnectorDefinition connector, Expression url, Scope scope, Redactor redactor) {
        Optional<JsonValue> address = Evaluator.value(url, scope);
        String text = address.flatMap(Evaluator::text)
                .orElseThrow(() -> wrong(what, "is not known: a field of the connection is missing"));
        if (scope.planning() && isToldByToken(url)) {
            return new Server(UNKNOWN, text);
        }
        URI uri = checked(what, connector.allow(), text);
        if (uri.getRawQuery() != null) {
            throw wrong(what, "must not hold a query or a fragment");
        }
        String base = origin(uri) + path(uri).replaceAll("/$", "");
        boolean secret = address.filter(JsonSecret.class::isInstance).isPresent();
        return new Server(base, secret ? redactor.redact(base) : base);
    }

    /**
     * The address of a value that is no server of calls, such as that of a token; it is checked like that of one. Its last slash
     * counts, and it may have a query, which stays (RFC 6749, 3.1 and 3.2).
     */
    static URI address(Expression value, Scope scope) {
        String text = Evaluator.value(value, scope)
                .flatMap(Evaluator::text)
                .orElseThrow(() -> new IllegalArgumentException("a field that its address is made of is not given"));
        URI address;
        try {
            URI uri = checked("The address of a token", List.of(), text);
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

    private static URI checked(String what, List<String> allow, String text) {
        URI uri;
        try {
            uri = new URI(UriText.ascii(text.strip()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw wrong(what, "is no valid URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw wrong(what, "must start with https:// or http://");
        }
        if (uri.getHost() == null) {
            throw wrong(what, "has no valid host; one with letters that are not ASCII is written as xn--...");
        }
        if (!ToldUri.hasPossiblePort(uri)) {
            throw wrong(what, "names a port that there cannot be");
        }
        if (uri.getRawUserInfo() != null) {
            throw wrong(what, "must not hold a user name or password; they are fields of their own");
        }
        if (uri.getRawFragment() != null) {
            throw wrong(what, "must not hold a query or a fragment");
        }
        if (!allow.isEmpty() && !Hosts.listed(allow, uri.getHost())) {
            throw wrong(what, "must be on one of these hosts: " + String.join(", ", allow));
        }
        // Servers decode before they resolve.
        String decoded = "/" + UriText.decode(uri.getRawPath()) + "/";
        if (decoded.contains("/../") || decoded.contains("/./")) {
            throw wrong(what, "must not hold . or .. as a part of its path");
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

    private static SettingsException wrong(String address, String what) {
        return new SettingsException(
                Failure.builder(ErrorKind.INVALID, address + " " + what + ".").build(), null);
    }
}
