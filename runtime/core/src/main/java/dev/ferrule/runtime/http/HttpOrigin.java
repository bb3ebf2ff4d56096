package dev.ferrule.runtime.http;

import java.net.URI;
import java.util.Locale;

/**
 * A server as addresses name it (RFC 6454, 4).
 *
 * @param scheme the scheme in lower case
 * @param authority the host and the port as the address has them
 * @param host the host as the address has it, an address of IPv6 in its brackets
 * @param port the port; -1 when the address leaves it to the scheme
 */
public record HttpOrigin(String scheme, String authority, String host, int port) {

    /**
     * That of an address.
     *
     * @throws IllegalArgumentException when it names no server
     */
    public static HttpOrigin of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("An address names a scheme and a host.");
        }
        return new HttpOrigin(
                uri.getScheme().toLowerCase(Locale.ROOT), uri.getRawAuthority(), uri.getHost(), uri.getPort());
    }

    @Override
    public String toString() {
        return scheme + "://" + authority;
    }
}
