package dev.ferrule.codegen.page;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that a page may link to: {@code https}, {@code http} or {@code mailto}, in ASCII, with everything
 * percent-encoded that could end a link, an attribute or a table cell.
 */
public final class WebAddress {

    private static final Pattern WEB = Pattern.compile("(?is)(https?)://([^/?#\\\\]*)((?:[/?#].*)?)");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");
    private static final Pattern MAIL =
            Pattern.compile("(?i)mailto:[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})");
    private static final String ALLOWED = "-._~/?:@!$&+,;=";

    private final String text;

    private WebAddress(String text) {
        this.text = text;
    }

    /** The address that this text means, unless it is none or of another scheme. */
    public static Optional<WebAddress> of(String text) {
        if (MAIL.matcher(text).matches()) {
            return Optional.of(new WebAddress(text));
        }
        Matcher web = WEB.matcher(text);
        if (!web.matches()) {
            return Optional.empty();
        }
        return host(web.group(2))
                .map(host -> web.group(1).toLowerCase(Locale.ROOT) + "://" + host + encoded(web.group(3)))
                .map(WebAddress::new);
    }

    /** The web address that this text means, unless it is none; a mailbox is none. */
    public static Optional<WebAddress> web(String text) {
        return of(text).filter(address -> address.text.startsWith("http"));
    }

    /** The address under this one: a name is appended as one more part of the path. */
    public WebAddress child(String name) {
        return new WebAddress(text.replaceAll("/+$", "") + "/" + encoded(name).replace("/", "%2F"));
    }

    private static Optional<String> host(String authority) {
        String ascii;
        try {
            ascii = authority.startsWith("[") ? authority : IDN.toASCII(authority);
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
        return HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    }

    private static String encoded(String rest) {
        StringBuilder encoded = new StringBuilder(rest.length());
        boolean inFragment = false;
        for (int at = 0; at < rest.length(); ) {
            int character = rest.codePointAt(at);
            if (isEncoded(rest, at) || isAllowed(character) || (character == '#' && !inFragment)) {
                inFragment |= character == '#';
                encoded.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%')
                            .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 15, 16)))
                            .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
                }
            }
            at += Character.charCount(character);
        }
        return encoded.toString();
    }

    private static boolean isEncoded(String rest, int at) {
        return rest.charAt(at) == '%'
                && at + 2 < rest.length()
                && Character.digit(rest.charAt(at + 1), 16) >= 0
                && Character.digit(rest.charAt(at + 2), 16) >= 0
                && rest.charAt(at + 1) < 128
                && rest.charAt(at + 2) < 128;
    }

    private static boolean isAllowed(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || (character < 128 && ALLOWED.indexOf(character) >= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress address && address.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The address as it is written into a link. */
    @Override
    public String toString() {
        return text;
    }
}
