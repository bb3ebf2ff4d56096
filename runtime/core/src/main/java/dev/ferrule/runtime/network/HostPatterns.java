package dev.ferrule.runtime.network;

import java.util.List;
import java.util.Locale;

/** Lists of hosts, in which {@code *.example.com} stands for everything below a domain. */
public final class HostPatterns {

    private HostPatterns() {}

    /** Whether a host is listed, or is below a listed domain. */
    public static boolean match(List<String> patterns, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> matches(lower, pattern.toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String host, String pattern) {
        return pattern.startsWith("*.")
                ? host.endsWith(pattern.substring(1)) && host.length() >= pattern.length()
                : host.equals(pattern);
    }
}
