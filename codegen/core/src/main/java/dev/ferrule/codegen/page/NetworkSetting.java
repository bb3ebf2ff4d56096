package dev.ferrule.codegen.page;

import java.util.List;

/**
 * Settings of a connection that say how it reaches the service, whatever the service is.
 *
 * @param keys what they are called in a file of a connection
 * @param meaning what they do
 */
public record NetworkSetting(List<String> keys, String meaning) {

    /** Copies the list. */
    public NetworkSetting {
        keys = List.copyOf(keys);
    }

    /** All settings, in the order of pages. */
    public static List<NetworkSetting> all() {
        return List.of(
                of(
                        "An HTTP proxy, who asks it, and the hosts that are reached without it.",
                        "proxy",
                        "proxy_user",
                        "proxy_password",
                        "no_proxy"),
                of("A PEM file of authorities to trust beside those of Java.", "ca"),
                of(
                        "The client certificate: PEM with a key of PKCS#8, or a .p12 file.",
                        "certificate",
                        "key",
                        "key_password"),
                of(
                        "The longest time of a call (30s), to connect (10s), and of one attempt.",
                        "timeout",
                        "connect_timeout",
                        "attempt_timeout"),
                of(
                        "How often a request is sent at most (3), and the longest pause that the service may ask for (1m).",
                        "attempts",
                        "longest_pause"),
                of("The only hosts that anything is sent to.", "allowed_hosts"),
                of(
                        "Lets credentials go unencrypted when it is true. They do so to this machine alone otherwise.",
                        "plain_http"),
                of("Connects to public addresses alone.", "public_only"));
    }

    private static NetworkSetting of(String meaning, String... keys) {
        return new NetworkSetting(List.of(keys), meaning);
    }
}
