package dev.ferrule.runtime.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Where the address of an answer may lead: to allowed hosts over https. A connection to an unencrypted server on this
 * machine, which is a sandbox, may also read from other such servers.
 *
 * @param server the address of the connection's server
 * @param allow the hosts; {@code *.} stands for any subdomain
 */
record FetchGate(URI server, List<String> allow) {

    /** How many redirects (RFC 9110, 15.4) are followed. */
    static final int REDIRECTS = 5;

    /**
     * The address, when it may be read.
     *
     * @param base the address that a relative one is relative to
     * @throws RequestWriter.UnusableAnswer when it is no address or leads elsewhere
     */
    URI admit(URI base, String text) {
        URI uri;
        try {
            uri = base.resolve(new URI(text.strip()));
            String whole = uri.toString();
            uri = uri.getRawFragment() == null ? uri : new URI(whole.substring(0, whole.indexOf('#')));
        } catch (URISyntaxException e) {
            throw new RequestWriter.UnusableAnswer("The address to read is no valid URL.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new RequestWriter.UnusableAnswer("The address to read names no host, or a user.");
        }
        if (Hosts.isLocalSandbox(server) && Hosts.isLocalSandbox(uri)) {
            return uri;
        }
        if (!Hosts.origin(uri).equals("https://" + uri.getHost().toLowerCase(java.util.Locale.ROOT) + ":443")) {
            throw new RequestWriter.UnusableAnswer(
                    "The address to read does not begin with https://, or names a port.");
        }
        if (!Hosts.listed(allow, uri.getHost())) {
            throw new RequestWriter.UnusableAnswer("The address to read is on none of the allowed hosts ("
                    + String.join(", ", allow) + "), so it was not asked.");
        }
        return uri;
    }
}
