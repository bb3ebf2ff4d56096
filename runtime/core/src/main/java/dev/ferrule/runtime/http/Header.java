package dev.ferrule.runtime.http;

import dev.ferrule.runtime.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A header field.
 *
 * @param name its name, a token of RFC 9110
 * @param value its value, without line breaks; when {@code secret}, it is masked wherever it is printed
 * @param secret whether the value must not be seen
 */
public record Header(String name, String value, boolean secret) {

    private static final Ascii TOKEN = Ascii.alphanumericAnd("!#$%&'*+-.^_`|~");

    /** Refuses what could become another header or end the header section (RFC 9110, 5.5 and 5.6.2). */
    public Header {
        if (!isToken(name)) {
            throw new IllegalArgumentException("A header's name may hold only the characters of a token.");
        }
        if (holdsControl(value)) {
            throw new IllegalArgumentException(
                    "The value of header " + name + " holds a control character, such as a line break.");
        }
    }

    /** A header whose value may be seen. */
    public static Header of(String name, String value) {
        return new Header(name, value, false);
    }

    /** A header whose value must not be seen. */
    public static Header secret(String name, String value) {
        return new Header(name, value, true);
    }

    /**
     * A header that a server sent; empty when it is none that may be passed on. A header that could be read as two is
     * left out, never split.
     */
    public static Optional<Header> received(@Nullable String name, @Nullable String value) {
        try {
            return Optional.of(of(name == null ? "" : name, value == null ? "" : value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // Loops, as headers are made for every request and answer.
    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!TOKEN.contains(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean holdsControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                return true;
            }
        }
        return false;
    }

    /** The value as people may see it. */
    public String shown() {
        return secret ? Secret.MASK : value;
    }

    @Override
    public String toString() {
        return name + ": " + shown();
    }
}
