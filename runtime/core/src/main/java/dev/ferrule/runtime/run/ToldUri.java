package dev.ferrule.runtime.run;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Resolves an address that an answer tells (RFC 3986, 5.2) against the one that was asked. {@link URI#resolve} follows the older
 * RFC 2396: it drops the last part of the path for a query alone, puts a path right behind a host that has none, and keeps
 * steps out of the root.
 */
final class ToldUri {

    private static final int LAST_PORT = 65_535;

    private ToldUri() {}

    /**
     * The whole address, without a fragment and with what is not ASCII percent-encoded.
     *
     * @throws URISyntaxException when the text is no address
     * @throws IllegalArgumentException when UTF-8 cannot say it
     */
    static URI resolved(URI base, String text) throws URISyntaxException {
        String told = UriText.ascii(without(text.strip(), '#'));
        if (told.isEmpty()) {
            return new URI(without(base.toString(), '#'));
        }
        if (told.startsWith("?")) {
            return new URI(without(without(base.toString(), '#'), '?') + told);
        }
        URI relative = new URI(told);
        if (relative.isAbsolute()) {
            return relative;
        }
        URI root = base.getRawPath().isEmpty() ? new URI(origin(base) + "/") : base;
        URI resolved = root.resolve(relative);
        String path = resolved.getRawPath();
        String inside = path;
        while (inside.startsWith("/../") || inside.equals("/..")) {
            inside = inside.equals("/..") ? "/" : inside.substring("/..".length());
        }
        return inside.equals(path)
                ? resolved
                : new URI(origin(resolved)
                        + inside
                        + (resolved.getRawQuery() == null ? "" : "?" + resolved.getRawQuery()));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** Whether the address names a host, a port that there can be or none, and no user. */
    static boolean namesServer(URI uri) {
        return uri.getHost() != null && uri.getRawUserInfo() == null && hasPossiblePort(uri);
    }

    /** Whether the address names a port that there can be, or leaves it to the scheme. */
    static boolean hasPossiblePort(URI uri) {
        return uri.getPort() != 0 && uri.getPort() <= LAST_PORT;
    }

    private static String without(String text, char mark) {
        int end = text.indexOf(mark);
        return end < 0 ? text : text.substring(0, end);
    }
}
