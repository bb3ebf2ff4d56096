package dev.ferrule.runtime.run;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Which servers are meant: their hosts, and their origins (RFC 6454, 4). */
final class Hosts {

    private Hosts() {}

    /** Whether a host is listed, or is below a listed domain; {@code *.} stands for any subdomain. */
    static boolean listed(List<String> patterns, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> matches(lower, pattern.toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String host, String pattern) {
        return pattern.startsWith("*.")
                ? host.endsWith(pattern.substring(1)) && host.length() >= pattern.length()
                : host.equals(pattern);
    }

    /** The scheme, the host in lower case and the port, which is never left out. */
    static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":"
                + (uri.getPort() < 0 ? usual : uri.getPort());
    }

    /** Whether the address is that of an unencrypted server on this machine. */
    static boolean isLocalSandbox(URI uri) {
        String host = String.valueOf(uri.getHost());
        return String.valueOf(uri.getScheme()).equalsIgnoreCase("http")
                && (host.equalsIgnoreCase("localhost")
                        || host.equals("[::1]")
                        || host.matches("127(\\.[0-9]{1,3}){3}"));
    }
}
