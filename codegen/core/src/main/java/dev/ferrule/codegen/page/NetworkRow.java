package dev.ferrule.codegen.page;

import java.util.List;

/**
 * Keys of a connection's network settings, and what they do. Every connector has the same.
 *
 * @param keys the keys as a connection file has them
 * @param meaning what they set; a value in parentheses is the one without them
 */
public record NetworkRow(List<String> keys, RichText meaning) {

    /** A row of these keys. */
    public NetworkRow {
        keys = List.copyOf(keys);
    }

    /** All settings, in the order in which pages show them. */
    public static List<NetworkRow> all() {
        return List.of(
                row(
                        "An HTTP proxy, who asks it, and the hosts that are reached without it.",
                        "proxy",
                        "proxy_user",
                        "proxy_password",
                        "no_proxy"),
                row("A PEM file of authorities to trust beside those of Java.", "ca"),
                row(
                        "The client certificate: PEM with a key of PKCS#8, or a .p12 file.",
                        "certificate",
                        "key",
                        "key_password"),
                row(
                        "The longest time of a call (30s), to connect (10s), and of one attempt.",
                        "timeout",
                        "connect_timeout",
                        "attempt_timeout"),
                row(
                        "How often a request is sent at most (3), and the longest pause that the service may ask for (1m).",
                        "attempts",
                        "longest_pause"),
                row("The only hosts that anything is sent to.", "allowed_hosts"),
                row(
                        "Lets credentials go unencrypted. They do so to this machine alone unless this is `true`.",
                        "plain_http"),
                row("Connects to public addresses alone.", "public_only"));
    }

    private static NetworkRow row(String meaning, String... keys) {
        return new NetworkRow(List.of(keys), RichText.parse(meaning));
    }
}
