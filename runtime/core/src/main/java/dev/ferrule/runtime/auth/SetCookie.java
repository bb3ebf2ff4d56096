package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Reads the header Set-Cookie as browsers do, who take more than servers should send (RFC 6265, 5.2). */
final class SetCookie {

    /** Longer ones are cut by some servers and refused by others; browsers drop them. */
    private static final int LONGEST = 4096;

    private final String host;
    private final Instant now;
    private String path;
    private Optional<Instant> expires = Optional.empty();
    private boolean aged;
    private boolean secure;
    private boolean foreign;

    private SetCookie(URI asked, Instant now) {
        this.host = Percent.orEmpty(asked.getHost()).toLowerCase(Locale.ROOT);
        this.now = now;
        this.path = defaultPath(Cookies.path(asked));
    }

    /** The cookie; empty when the text is none, or one for another domain. */
    static Optional<Cookie> read(String text, URI asked, Instant now) {
        String[] parts = text.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = equals < 0 ? "" : parts[0].substring(0, equals).strip();
        if (name.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        SetCookie read = new SetCookie(asked, now);
        for (int i = 1; i < parts.length; i++) {
            read.attribute(parts[i]);
        }
        Secret value = Secret.of(parts[0].substring(equals + 1).strip());
        return read.foreign
                ? Optional.empty()
                : Optional.of(new Cookie(name, value, read.path, read.expires, read.secure));
    }

    /** RFC 6265, 5.1.4: what stands before the last slash. */
    private static String defaultPath(String requested) {
        int last = requested.lastIndexOf('/');
        return last <= 0 ? "/" : requested.substring(0, last);
    }

    private void attribute(String text) {
        int equals = text.indexOf('=');
        String name = (equals < 0 ? text : text.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : text.substring(equals + 1).strip();
        switch (name) {
            case "secure" -> secure = true;
            case "max-age" -> age(value);
            case "expires" -> {
                // RFC 6265, 5.3, step 3: Max-Age goes before, wherever it stands.
                if (!aged) {
                    expires = CookieDate.read(value).or(() -> expires);
                }
            }
            case "path" -> {
                if (value.startsWith("/")) {
                    path = value;
                }
            }
            case "domain" -> foreign = isForeign(value);
            default -> {
                // HttpOnly and SameSite are for browsers; others are ignored (RFC 6265, 5.2).
            }
        }
    }

    /** RFC 6265, 5.2.2: what is no number counts for nothing, and whatever is not above zero means now. */
    private void age(String value) {
        if (!value.matches("-?[0-9]+")) {
            return;
        }
        aged = true;
        long seconds = value.startsWith("-") ? 0 : value.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(value);
        expires = Optional.of(seconds == 0 ? Instant.EPOCH : now.plusSeconds(seconds));
    }

    /** RFC 6265, 5.3, step 6: a server sets cookies for itself and the domains that it is in. */
    private boolean isForeign(String domain) {
        String named = (domain.startsWith(".") ? domain.substring(1) : domain).toLowerCase(Locale.ROOT);
        return !named.isEmpty() && !host.equals(named) && !host.endsWith("." + named);
    }
}
