package dev.ferrule.crowd.sandbox.gate;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses from which an application may call: addresses, networks such as {@code 10.0.0.0/8}, and host names. Only
 * the name {@code localhost} is resolved, to 127.0.0.1 and nothing else: that a client comes from the other localhost,
 * {@code 0:0:0:0:0:0:0:1}, is what people stumble over.
 */
final class AddressList {

    /** Nothing else may reach the resolver, which would ask the network about it. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final List<String> entries;

    AddressList(List<String> entries) {
        this.entries = List.copyOf(entries);
    }

    /** An empty list lets everybody in. */
    boolean allows(String client) {
        return entries.isEmpty() || entries.stream().anyMatch(entry -> matches(entry, client));
    }

    private static boolean matches(String entry, String client) {
        if (entry.equalsIgnoreCase("localhost")) {
            return matches("127.0.0.1", client);
        }
        int slash = entry.indexOf('/');
        Optional<byte[]> network = address(slash < 0 ? entry : entry.substring(0, slash));
        Optional<byte[]> address = address(client);
        if (network.isEmpty() || address.isEmpty()) {
            return entry.equalsIgnoreCase(client);
        }
        int bits = network.get().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : prefix(entry.substring(slash + 1), bits);
        int ignored = bits - prefix;
        return network.get().length == address.get().length
                && prefix >= 0
                && new BigInteger(1, network.get())
                        .shiftRight(ignored)
                        .equals(new BigInteger(1, address.get()).shiftRight(ignored));
    }

    private static int prefix(String text, int bits) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= bits ? Integer.parseInt(text) : -1;
    }

    private static Optional<byte[]> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
