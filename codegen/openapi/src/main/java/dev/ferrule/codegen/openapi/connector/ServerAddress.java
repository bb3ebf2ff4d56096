package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the text of an address says. */
final class ServerAddress {

    private ServerAddress() {}

    /** An address without blanks around it and slashes behind it; one that leaves the scheme open has the safe one. */
    static String plain(String url) {
        String plain = url.strip();
        if (plain.matches("//[^/].*")) {
            plain = "https:" + plain;
        }
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    /** Whether calls can go there: no user, query, fragment or steps upwards. */
    static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !path.contains("//")
                    && !(path + "/").contains("/../")
                    && !(path + "/").contains("/./")
                    && url.length() < 500;
        } catch (URISyntaxException problem) {
            return false;
        }
    }

    /** What is the same for two servers that are one: the address, and the values of its variables. */
    static List<Object> identity(Node server) {
        return identity(server, server.text("url"));
    }

    /** What it is at another address. */
    static List<Object> identity(Node server, String url) {
        return List.of(
                plain(url),
                server.get("variables").members().stream()
                        .collect(Collectors.toMap(
                                Node.Member::name,
                                variable -> List.of(
                                        variable.value().text("default"),
                                        variable.value().get("enum").texts()))));
    }

    /** The address as it is when nobody says otherwise. */
    static String usual(Node server) {
        String url = plain(server.text("url"));
        for (Node.Member variable : server.get("variables").members()) {
            url = url.replace("{" + variable.name() + "}", variable.value().text("default"));
        }
        return url;
    }
}
