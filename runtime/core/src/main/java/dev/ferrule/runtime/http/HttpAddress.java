package dev.ferrule.runtime.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes: a server, and what is asked of it. The server of a connection is taken apart once, not for each
 * request, and a {@link URI} is made only for those who ask for one.
 */
public final class HttpAddress {

    private static final Ascii ALLOWED = Ascii.alphanumericAnd("-._~:/?@!$&'()*+,;=[]");

    private final HttpOrigin origin;
    private final String target;
    /** Made when it is asked for; two threads make equal ones. */
    private @Nullable URI uri;

    /**
     * An address on a server.
     *
     * @param target the path, which begins with a slash unless it is empty, and the query behind its question mark, encoded
     * @throws IllegalArgumentException when the target holds what an address does not (RFC 3986, 2)
     */
    public HttpAddress(HttpOrigin origin, String target) {
        if (!isEncoded(target)) {
            throw new IllegalArgumentException("The path or the query of an address is not encoded.");
        }
        this.origin = origin;
        this.target = target;
    }

    private HttpAddress(URI uri) {
        this(HttpOrigin.of(uri), target(uri));
        this.uri = uri;
    }

    /**
     * The address of a URI.
     *
     * @throws IllegalArgumentException when it names no server
     */
    public static HttpAddress of(URI uri) {
        return new HttpAddress(uri);
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static boolean isEncoded(String target) {
        boolean path = true;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '?') {
                path = false;
            }
            if (c == '%' ? !isEscape(target, i) : !ALLOWED.contains(c)) {
                return false;
            }
        }
        return target.isEmpty() || target.charAt(0) == '/' || (!path && target.charAt(0) == '?');
    }

    private static boolean isEscape(String target, int at) {
        return at + 2 < target.length()
                && Character.digit(target.charAt(at + 1), 16) >= 0
                && Character.digit(target.charAt(at + 2), 16) >= 0;
    }

    /** The server. */
    public HttpOrigin origin() {
        return origin;
    }

    /** The path and the query, encoded. */
    public String target() {
        return target;
    }

    /** The whole address. */
    public URI uri() {
        URI made = uri;
        if (made == null) {
            made = URI.create(toString());
            uri = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HttpAddress that && origin.equals(that.origin) && target.equals(that.target);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + target.hashCode();
    }

    /** The whole address, its query included: not for those who must not see it. */
    @Override
    public String toString() {
        return origin + target;
    }
}
