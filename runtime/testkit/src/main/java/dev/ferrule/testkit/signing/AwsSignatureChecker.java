package dev.ferrule.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands before a service and lets through the requests that bear a right AWS Signature Version 4 in the header
 * {@code Authorization}. Others are answered with 403 and what should have been signed, as AWS does. It works all of it out of
 * what has arrived, with what Java has. Paths are those of all services but S3, and are expected without empty segments and dots.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS</a>
 */
public final class AwsSignatureChecker implements SandboxService {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String CONTENT_HASH = "x-amz-content-sha256";
    private static final Pattern PROOF = Pattern.compile(
            ALGORITHM
                    + " Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]+)");

    private final SandboxService service;
    private final String host;
    private final String scope;
    private final String accessKey;
    private final String secretKey;

    private AwsSignatureChecker(SandboxService service, String host, String scope, String accessKey, String secretKey) {
        this.service = service;
        this.host = host;
        this.scope = scope;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /**
     * A checker before a service.
     *
     * @param host the host that requests are signed for, with its port unless that is the usual one
     * @param region the region, such as {@code eu-central-1}
     * @param name the service's name in signatures, such as {@code execute-api}
     */
    public static AwsSignatureChecker before(
            SandboxService service, String host, String region, String name, String accessKey, String secretKey) {
        return new AwsSignatureChecker(service, host, region + "/" + name, accessKey, secretKey);
    }

    @Override
    public SandboxResponse handle(SandboxRequest request) {
        Matcher proof = PROOF.matcher(first(request, "Authorization"));
        if (!proof.matches()) {
            return refused("The header Authorization holds no signature.");
        }
        String day = proof.group(2);
        String date = first(request, "X-Amz-Date");
        boolean known = proof.group(1).equals(accessKey)
                && (proof.group(3) + "/" + proof.group(4)).equals(scope)
                && date.startsWith(day)
                && proof.group(5).contains("host")
                && proof.group(5).contains("x-amz-date");
        String canonical = canonical(request, proof.group(5));
        String toSign = String.join(
                "\n", ALGORITHM, date, day + "/" + scope + "/aws4_request", digest(canonical.getBytes(UTF_8)));
        return known && signature(day, toSign).equals(proof.group(6))
                ? service.handle(request)
                : refused("The signature is not that of: " + canonical);
    }

    private String canonical(SandboxRequest request, String signedNames) {
        String headers = Stream.of(signedNames.split(";"))
                .map(name -> name + ":" + (name.equals("host") ? host : values(request, name)) + "\n")
                .collect(Collectors.joining());
        String hash = Optional.of(first(request, CONTENT_HASH))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> digest(request.body()));
        String path = Stream.of(request.rawPath().split("/", -1))
                .map(AwsSignatureChecker::encoded)
                .collect(Collectors.joining("/"));
        return String.join("\n", request.method(), path, query(request), headers, signedNames, hash);
    }

    /** The parameters in the order of their names and values, each encoded anew. */
    private static String query(SandboxRequest request) {
        String raw = request.rawQuery();
        if (raw.isEmpty()) {
            return "";
        }
        List<String> pairs = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            String[] parts = Arrays.copyOf(pair.split("=", 2), 2);
            pairs.add(encoded(decoded(parts[0])) + "=" + (parts[1] == null ? "" : encoded(decoded(parts[1]))));
        }
        Collections.sort(pairs);
        return String.join("&", pairs);
    }

    private static String first(SandboxRequest request, String name) {
        return request.headers().first(name).orElse("");
    }

    private static String values(SandboxRequest request, String name) {
        return request.headers().asList().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(header -> header.value().strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static SandboxResponse refused(String message) {
        return SandboxResponse.status(403).withHeader("X-Refused", message.replaceAll("[^ -~]", " "));
    }

    private String signature(String day, String toSign) {
        byte[] key = ("AWS4" + secretKey).getBytes(UTF_8);
        for (String part : (day + "/" + scope + "/aws4_request").split("/", -1)) {
            key = keyed(key, part);
        }
        return SignatureChecker.hex(keyed(key, toSign));
    }

    private static byte[] keyed(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java platform has HmacSHA256.", e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return SignatureChecker.hex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java platform has SHA-256.", e);
        }
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return service.connectionFields(baseUrl);
    }
}
