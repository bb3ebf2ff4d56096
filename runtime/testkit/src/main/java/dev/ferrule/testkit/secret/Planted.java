package dev.ferrule.testkit.secret;

import java.util.List;

/** Secrets that tests plant in a connection, of signs that encodings write differently. */
public final class Planted {

    private Planted() {}

    /** What a service gives as a token. */
    public static Canary token() {
        return new Canary("a token", "canaryT0k3n_that.was-given");
    }

    /**
     * The fields of a connection, by their ids. Those that travel in headers are of signs that headers and cookies take; the
     * others are of any.
     */
    public static List<Canary> fields() {
        return List.of(
                new Canary("password", "canaryPass+/\"&<=%?~\u00e4 word"),
                new Canary("key", "canaryKey+/&=%?~<of-a-header"),
                new Canary("client_secret", "canaryClient+/\"&<=%? secret"),
                new Canary("refresh_token", "canaryRefresh+/\"&=%?token"),
                new Canary("signing_key", "canarySign+/\"&<=%\u00fc key"),
                new Canary("session_token", "canarySession+/&=%?~<token"));
    }
}
