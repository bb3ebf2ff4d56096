package dev.ferrule.runtime.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * An address that an answer told. It is on the server's own origin (RFC 6454, 4), or on a host that the spec allows,
 * over https; nothing else is asked.
 *
 * @param foreign whether it is on another origin than the server, which then sees no secret
 */
record NextAddress(URI uri, boolean foreign) {

    /**
     * The address.
     *
     * @param base the address of the request that was answered
     * @param allow other hosts; {@code *.} stands for any subdomain
     * @throws RequestWriter.UnusableAnswer when it is no address or leads elsewhere
     */
    static NextAddress of(URI base, String text, List<String> allow) {
        URI uri;
        try {
            uri = ToldUri.resolved(base, text);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new RequestWriter.UnusableAnswer("The address of the next page is no valid URL.");
        }
        if (!ToldUri.namesServer(uri)) {
            throw new RequestWriter.UnusableAnswer("The address of the next page names no host or port, or a user.");
        }
        if (Hosts.origin(uri).equals(Hosts.origin(base))) {
            return new NextAddress(uri, false);
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (!Hosts.listed(allow, host) || !Hosts.origin(uri).equals("https://" + host + ":443")) {
            throw new RequestWriter.UnusableAnswer(
                    "The address of the next page leads to another server, which was not asked.");
        }
        return new NextAddress(uri, true);
    }
}
