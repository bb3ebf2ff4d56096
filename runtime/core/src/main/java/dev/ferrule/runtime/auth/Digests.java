package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.definition.SignatureDefinition.Digest;
import dev.ferrule.runtime.definition.SignatureDefinition.Encoding;
import dev.ferrule.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests as every Java platform has them, and the ways to write them. */
final class Digests {

    private static final int CHUNK = 8192;

    private Digests() {}

    /** A digest that is fed piece by piece, so that a body need not be held. */
    interface Running {
        void add(byte[] bytes, int length);

        byte[] done();

        default void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            add(bytes, bytes.length);
        }

        /** Feeds a body; nothing without one. */
        default void add(Optional<RequestBody> body) throws IOException {
            if (body.isPresent()) {
                try (InputStream in = body.get().open()) {
                    byte[] chunk = new byte[CHUNK];
                    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                        add(chunk, read);
                    }
                }
            }
        }
    }

    /** A digest that has been fed nothing; the key is not used by one without a key. */
    static Running of(Digest digest, byte[] key) {
        return switch (digest) {
            case HMAC_SHA256 -> keyed("HmacSHA256", key);
            case HMAC_SHA512 -> keyed("HmacSHA512", key);
            case HMAC_SHA1 -> keyed("HmacSHA1", key);
            case HMAC_MD5 -> keyed("HmacMD5", key);
            case SHA256 -> plain("SHA-256");
            case SHA512 -> plain("SHA-512");
            case SHA1 -> plain("SHA-1");
            case MD5 -> plain("MD5");
        };
    }

    static String sha256(String text) {
        Running digest = plain("SHA-256");
        digest.add(text);
        return hex(digest.done());
    }

    static String sha256(Optional<RequestBody> body) throws IOException {
        Running digest = plain("SHA-256");
        digest.add(body);
        return hex(digest.done());
    }

    static byte[] hmacSha256(byte[] key, String text) {
        Running digest = keyed("HmacSHA256", key);
        digest.add(text);
        return digest.done();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String written(byte[] bytes, Encoding encoding) {
        return switch (encoding) {
            case HEX -> hex(bytes);
            case UPPER_HEX -> HexFormat.of().withUpperCase().formatHex(bytes);
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
            case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            case BASE64_PERCENT -> Percent.encode(Base64.getEncoder().encodeToString(bytes));
        };
    }

    private static Running keyed(String algorithm, byte[] key) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return new Running() {
                @Override
                public void add(byte[] bytes, int length) {
                    mac.update(bytes, 0, length);
                }

                @Override
                public byte[] done() {
                    return mac.doFinal();
                }
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm + ".", e);
        }
    }

    private static Running plain(String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return new Running() {
                @Override
                public void add(byte[] bytes, int length) {
                    digest.update(bytes, 0, length);
                }

                @Override
                public byte[] done() {
                    return digest.digest();
                }
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm + ".", e);
        }
    }
}
