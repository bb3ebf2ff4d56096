package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.HttpOrigin;
import dev.ferrule.runtime.http.ThisMachine;
import dev.ferrule.runtime.network.HostPatterns;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Which servers are meant: their hosts, and their origins (RFC 6454, 4). */
final class Hosts {

    private Hosts() {}

    /** Whether a host is listed, or is below a listed domain; {@code *.} stands for any subdomain. */
    static boolean listed(List<String> patterns, String host) {
        return HostPatterns.match(patterns, host);
    }

    /** The scheme, the host in lower case and the port, which is never left out. */
    static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port(uri);
    }

    /** The host in lower case, an address of IPv6 without its brackets. */
    static String host(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The port, which is that of the scheme when none is said. */
    static int port(URI uri) {
        int usual = String.valueOf(uri.getScheme()).equalsIgnoreCase("https") ? 443 : 80;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /** Whether what is sent to the address can be read on its way to another machine. */
    static boolean isExposed(URI uri) {
        return String.valueOf(uri.getScheme()).equalsIgnoreCase("http") && !isLocalSandbox(uri);
    }

    /** Whether what is sent to the server can be read on its way to another machine. */
    static boolean isExposed(HttpOrigin origin) {
        return origin.scheme().equals("http") && !ThisMachine.isHost(origin.host());
    }

    /** Whether the address is that of an unencrypted server on this machine. */
    static boolean isLocalSandbox(URI uri) {
        return String.valueOf(uri.getScheme()).equalsIgnoreCase("http")
                && ThisMachine.isHost(String.valueOf(uri.getHost()));
    }
}
