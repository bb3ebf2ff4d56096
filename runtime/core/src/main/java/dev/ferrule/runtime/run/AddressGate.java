package dev.ferrule.runtime.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the address of an answer may lead: to allowed hosts over https, and, when a file is sent, to the origin of the
 * connection's server. A connection to an unencrypted server on this machine, which is a sandbox, may also ask other such
 * servers.
 *
 * @param server the address of the connection's server
 * @param allow the hosts; {@code *.} stands for any subdomain
 * @param sending whether something is sent to the address
 */
record AddressGate(URI server, List<String> allow, boolean sending) {

    /** How many redirects (RFC 9110, 15.4) are followed. */
    static final int REDIRECTS = 5;

    private static final Set<Integer> READING = Set.of(301, 302, 303, 307, 308);

    /** Those that keep the method and what is sent (RFC 9110, 15.4.8 and 15.4.9). */
    private static final Set<Integer> SENDING = Set.of(307, 308);

    /** What an address is read through. */
    static AddressGate reading(URI server, List<String> allow) {
        return new AddressGate(server, allow, false);
    }

    /** What something is sent to an address through. */
    static AddressGate sending(URI server, List<String> allow) {
        return new AddressGate(server, allow, true);
    }

    /** Whether an answer of this status may lead on. */
    boolean follows(int status) {
        return (sending ? SENDING : READING).contains(status);
    }

    /** Whether an address is on another origin than the connection's server (RFC 6454, 4), which sees no secret. */
    boolean isForeign(URI address) {
        return !Hosts.origin(address).equals(Hosts.origin(server));
    }

    /**
     * The address, when it may be asked.
     *
     * @param base the address that a relative one is relative to
     * @throws RequestWriter.UnusableAnswer when it is no address or leads elsewhere
     */
    URI admit(URI base, String text) {
        String what = sending ? "The address to send to" : "The address to read";
        URI uri;
        try {
            uri = ToldUri.resolved(base, text);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new RequestWriter.UnusableAnswer(what + " is no valid URL.");
        }
        if (!ToldUri.namesServer(uri)) {
            throw new RequestWriter.UnusableAnswer(what + " names no host or port, or a user.");
        }
        if (sending && !isForeign(uri)) {
            return uri;
        }
        if (Hosts.isLocalSandbox(server) && Hosts.isLocalSandbox(uri)) {
            return uri;
        }
        if (!Hosts.origin(uri).equals("https://" + uri.getHost().toLowerCase(Locale.ROOT) + ":443")) {
            throw new RequestWriter.UnusableAnswer(what + " does not begin with https://, or names a port.");
        }
        if (!Hosts.listed(allow, uri.getHost())) {
            throw new RequestWriter.UnusableAnswer(
                    what + " is on none of the allowed hosts (" + String.join(", ", allow) + "), so it was not asked.");
        }
        return uri;
    }
}
