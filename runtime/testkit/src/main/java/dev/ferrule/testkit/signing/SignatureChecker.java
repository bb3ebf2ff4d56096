package dev.ferrule.testkit.signing;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands before a service and lets through the requests that are signed rightly. Others, and those whose signature was seen
 * before, are answered with 401 and what should have been signed.
 */
public final class SignatureChecker implements SandboxService {

    private final SandboxService service;
    private final String algorithm;
    private final byte[] key;
    private final Function<byte[], String> written;
    private final Function<SandboxRequest, byte[]> signed;
    private final Function<SandboxRequest, Optional<String>> found;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private SignatureChecker(
            SandboxService service,
            String algorithm,
            byte[] key,
            Function<byte[], String> written,
            Function<SandboxRequest, byte[]> signed,
            Function<SandboxRequest, Optional<String>> found) {
        this.service = service;
        this.algorithm = algorithm;
        this.key = key.clone();
        this.written = written;
        this.signed = signed;
        this.found = found;
    }

    /** Bytes in hexadecimal digits, in lower case. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Bytes in Base64. */
    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * A checker before a service.
     *
     * @param algorithm the Java name of the algorithm, such as {@code HmacSHA256}; without {@code Hmac}, a digest without
     *     a key, such as {@code MD5}
     * @param key the key; not used by a digest
     * @param written how the signature is written, such as {@link #hex}
     * @param signed the bytes that a request signs
     * @param found the signature that a request carries
     */
    public static SignatureChecker before(
            SandboxService service,
            String algorithm,
            byte[] key,
            Function<byte[], String> written,
            Function<SandboxRequest, byte[]> signed,
            Function<SandboxRequest, Optional<String>> found) {
        return new SignatureChecker(service, algorithm, key, written, signed, found);
    }

    /** A text and a body behind it, as many services sign them. */
    public static byte[] bytes(String text, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public SandboxResponse handle(SandboxRequest request) {
        byte[] message = signed.apply(request);
        Optional<String> signature = found.apply(request);
        if (signature.isEmpty() || !signature.get().equals(signature(message))) {
            return refused("The signature is not that of: " + new String(message, StandardCharsets.UTF_8));
        }
        if (!seen.add(signature.get())) {
            return refused("The signature was seen before.");
        }
        return service.handle(request);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return service.connectionFields(baseUrl);
    }

    private static SandboxResponse refused(String message) {
        return SandboxResponse.status(401).withHeader("X-Refused", message.replaceAll("[^ -~]", " "));
    }

    private String signature(byte[] message) {
        try {
            if (!algorithm.startsWith("Hmac")) {
                return written.apply(MessageDigest.getInstance(algorithm).digest(message));
            }
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return written.apply(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This Java platform has no " + algorithm + ".", e);
        }
    }
}
