package dev.ferrule.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must not be seen: a password, a key, a token. It prints as {@value #MASK}; only {@link #reveal()} gives
 * the text away, and its callers are few on purpose.
 */
public final class Secret {

    /** What stands where a secret would. */
    public static final String MASK = "[redacted]";

    /** Transient, so that what writes objects by their fields leaves it out. */
    private final transient String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A secret of this text, which may be empty. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself. Use it only where the secret leaves for the service it belongs to. */
    public String reveal() {
        return text;
    }

    /** Compares in a time that does not tell where two secrets of one length differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), that.text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for every secret, so that a hash tells nothing about the text. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
