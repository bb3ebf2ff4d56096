package dev.ferrule.runtime.http;

import java.util.regex.Pattern;

/** Which hosts are this machine (RFC 6761, 6.3; RFC 1122, 3.2.1.3; RFC 4291, 2.5.3): nobody listens on the way there. */
public final class ThisMachine {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private ThisMachine() {}

    /** Whether a host is this machine, as an address has it: one of IPv6 in its brackets. */
    public static boolean isHost(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || LOOPBACK.matcher(host).matches();
    }
}
