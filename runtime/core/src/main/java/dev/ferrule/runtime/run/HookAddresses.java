package dev.ferrule.runtime.run;

import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Where hand-written code may call: on the origin of the connection's server, on the hosts that its connector allows it, and
 * on the origin of the address that it was given.
 *
 * @param server the address below which the calls of the connection go
 * @param allow the hosts; {@code *.} stands for any subdomain
 * @param given an address that has been found good; empty when the code was given none
 */
record HookAddresses(URI server, List<String> allow, Optional<URI> given) {

    /** Copies the list. */
    HookAddresses {
        allow = List.copyOf(allow);
    }

    /**
     * The request that hand-written code asks for.
     *
     * @throws IllegalArgumentException when its address leads elsewhere, or it has a header that frames the message
     */
    HttpRequest request(Call call) {
        if (call.headers().stream().map(Header::name).anyMatch(CallOptions::isFraming)) {
            throw new IllegalArgumentException("A header of the request is set by what sends it.");
        }
        return new HttpRequest(call.method(), resolve(call.address()), call.headers(), call.body());
    }

    /** The address of a request: below the server when it begins with a slash. */
    private URI resolve(String text) {
        URI address;
        try {
            address = new URI(text.startsWith("/") ? server + text : text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address of the request is no valid URL.");
        }
        boolean plain =
                address.getRawUserInfo() == null && address.getRawFragment() == null && address.getHost() != null;
        if (plain
                && (isOwn(address)
                        || given.filter(there -> same(there, address)).isPresent())) {
            return address;
        }
        try {
            return AddressGate.reading(server, allow).admit(server, text);
        } catch (RequestWriter.UnusableAnswer e) {
            throw new IllegalArgumentException(
                    "The address of the request is neither on the server of the connection nor on an allowed host.");
        }
    }

    /** Whether an address is on the origin of the connection's server (RFC 6454, 4). */
    boolean isOwn(URI address) {
        return same(server, address);
    }

    private static boolean same(URI one, URI other) {
        return Hosts.origin(one).equals(Hosts.origin(other));
    }
}
