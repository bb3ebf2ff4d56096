package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.runtime.run.PlannedRequest;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.signing.SignatureChecker;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Each kind of signature is checked by a service that works it out by itself, over the wire. */
class SignaturesTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("signatures");
    private static final String KEY = "6b6579206f66206120706172746e6572";
    private static final Inputs COIN = Inputs.builder()
            .text("coin", "bit coin/ä")
            .text("fields", "name, price")
            .text("after", "+1&x=y")
            .build();
    private static final Inputs ORDER =
            Inputs.builder().text("coin", "btc").text("note", "größer").build();
    private static final Inputs FORM =
            Inputs.builder().text("name", "Ann & Bob*").build();
    private static final String TIME = "1795435200";

    private final FakeTime time = new FakeTime();

    @Test
    void anExchange() {
        holds(
                "exchange",
                "HmacSHA256",
                Base64.getDecoder().decode(KEY),
                SignatureChecker::base64,
                request -> SignatureChecker.bytes(TIME + request.method() + request.target(), request.body()),
                request -> request.headers().first("X-Access-Sign"));
    }

    @Test
    void aQueryThatCarriesItsSignature() {
        holds(
                "query",
                "HmacSHA256",
                KEY.getBytes(UTF_8),
                SignatureChecker::hex,
                request -> SignatureChecker.bytes(request.rawQuery().replaceAll("&?signature=.*", ""), request.body()),
                request -> request.query().first("signature"));
    }

    @Test
    void linesWithSortedParameters() {
        holds(
                "lines",
                "HmacSHA1",
                KEY.getBytes(UTF_8),
                bytes -> "Basic " + SignatureChecker.base64(("id 1:" + SignatureChecker.hex(bytes)).getBytes(UTF_8)),
                request -> SignatureChecker.bytes(
                        "Mon, 23 Nov 2026 12:00:00 GMT\n" + request.method() + "\n"
                                + request.headers().first("Host").orElseThrow() + "\n" + request.rawPath() + "\n"
                                + sorted(request),
                        new byte[0]),
                request -> request.headers().first("Authorization"));
    }

    @Test
    void aVersionTheTimeAndTheBody() {
        holds(
                "versioned",
                "HmacSHA256",
                KEY.getBytes(UTF_8),
                bytes -> "v0=" + SignatureChecker.hex(bytes),
                request -> SignatureChecker.bytes("v0:" + TIME + ":", request.body()),
                request -> request.headers().first("X-Request-Signature"));
    }

    @Test
    void theAddress() {
        holds(
                "address",
                "HmacSHA1",
                KEY.getBytes(UTF_8),
                SignatureChecker::base64,
                request -> SignatureChecker.bytes(
                        "http://" + request.headers().first("Host").orElseThrow() + request.target(), new byte[0]),
                request -> request.headers().first("X-Address-Signature"));
    }

    @Test
    void aSharedKey() {
        holds(
                "shared-key",
                "HmacSHA256",
                Base64.getDecoder().decode(KEY),
                bytes -> "SharedKey id 1:" + SignatureChecker.base64(bytes),
                request -> SignatureChecker.bytes(
                        request.method() + "\n"
                                + (request.body().length == 0 ? "" : request.body().length) + "\n"
                                + request.headers().first("Content-Type").orElse("")
                                + "\nx-ms-date:Mon, 23 Nov 2026 12:00:00 GMT\nx-ms-version:2024-01-01\n/id 1"
                                + request.rawPath(),
                        new byte[0]),
                request -> request.headers().first("Authorization"));
    }

    @Test
    void anAddressAndTheFieldsOfAForm() {
        holds(
                "fields",
                "HmacSHA1",
                KEY.getBytes(UTF_8),
                SignatureChecker::base64,
                request -> SignatureChecker.bytes(
                        "http://" + request.headers().first("Host").orElseThrow() + request.target()
                                + (request.text().contains("agreed") ? "agreedtruenameAnn & Bob*" : ""),
                        new byte[0]),
                request -> request.headers().first("X-Fields-Signature"));
    }

    @Test
    void aSharedKeyOfAResource() {
        holds(
                "resource",
                "HmacSHA256",
                Base64.getDecoder().decode(KEY),
                bytes -> "SharedKey id 1:" + SignatureChecker.base64(bytes),
                request -> SignatureChecker.bytes(
                        request.method() + "\n\n"
                                + (request.body().length == 0 ? "" : request.body().length) + "\n"
                                + request.headers().first("Content-Type").orElse("")
                                + "\n\nx-ms-date:Mon, 23 Nov 2026 12:00:00 GMT\nx-ms-version:2015-02-21\n/id 1"
                                + request.rawPath() + lines(request.rawQuery()),
                        new byte[0]),
                request -> request.headers().first("Authorization"));
    }

    private static String lines(String query) {
        return query.contains("fields=") ? "\nafter:+1&x=y\nfields:name, price" : query.isEmpty() ? "" : "\nkind:short";
    }

    @Test
    void aDigestOfTheBodyAndANonce() {
        holds(
                "digest",
                "HmacSHA512",
                HexFormat.of().parseHex(KEY),
                bytes -> HexFormat.of().withUpperCase().formatHex(bytes),
                request -> SignatureChecker.bytes(
                        String.join(
                                "|",
                                request.headers().first("X-Nonce").orElseThrow(),
                                "2026-11-23T12:00:00Z",
                                request.method(),
                                request.path(),
                                sorted(request.rawQuery()),
                                request.headers().first("Digest").orElseThrow().substring("SHA-256=".length())),
                        new byte[0]),
                request -> request.headers().first("X-Signature"));
    }

    @Test
    void aDigestOfADigest() {
        holds(
                "nested",
                "HmacSHA512",
                Base64.getDecoder().decode(KEY),
                SignatureChecker::base64,
                request -> {
                    String nonce = request.headers().first("X-Nonce").orElseThrow();
                    return joined(
                            request.rawPath().getBytes(UTF_8), sha256(SignatureChecker.bytes(nonce, request.body())));
                },
                request -> request.headers().first("X-Signature"));
    }

    @Test
    void aNonceInTheFormThatIsSignedWithIt() {
        RecordedRequest sent = form("form-nonce");

        assertThat(sent.text()).isEqualTo("name=Ann+%26+Bob*&agreed=true&nonce=1795435200000");
        assertThat(sent.header("X-Key")).contains("id 1");
        byte[] signed = joined("/api/forms".getBytes(UTF_8), sha256(("1795435200000" + sent.text()).getBytes(UTF_8)));
        assertThat(sent.header("X-Signature"))
                .contains(Base64.getEncoder()
                        .encodeToString(hmac("HmacSHA512", Base64.getDecoder().decode(KEY), signed)));
    }

    @Test
    void aSignatureInTheFormThatItSigns() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("MD5")
                .digest(("agreedby id 1api_keyid 1nameAnn & Bob*" + KEY).getBytes(UTF_8));

        assertThat(form("form-digest").text())
                .isEqualTo("name=Ann+%26+Bob*&api_key=id+1&agreed=by+id+1&api_sig=" + SignatureChecker.hex(digest));
    }

    /** The request that sends a form with a scheme. */
    private RecordedRequest form(String scheme) {
        try (SandboxServer server = SandboxServer.start(played(new Answers(json(200, "{}"))));
                Connection connection = connection(scheme, server.baseUrl())) {
            connection.run(SPEC.action("send-form"), FORM);
            return server.requests().get(0);
        }
    }

    @Test
    void aCallWithoutAFormHasNoPlaceForAFieldAndIsNotSent() {
        try (SandboxServer server = SandboxServer.start(played(new Answers(json(200, "{}"))));
                Connection connection = connection("form-nonce", server.baseUrl())) {
            for (String action : List.of("get-coin", "place-order")) {
                assertThatThrownBy(() -> connection.run(SPEC.action(action), action.equals("get-coin") ? COIN : ORDER))
                        .hasMessageContaining("its proof is a field of a form, and the call sends none");
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aKeyOfADay() {
        byte[] day = hmac(("DESK4" + KEY).getBytes(UTF_8), "20261123");
        byte[] key = hmac(hmac(day, "eu-central-1"), "desk_request");
        holds(
                "daily",
                "HmacSHA256",
                key,
                bytes -> "DESK4-HMAC-SHA256 Credential=id 1/20261123, SignedHeaders=host, Signature="
                        + SignatureChecker.hex(bytes),
                request -> ("DESK4-HMAC-SHA256\n20261123T120000Z\n20261123/eu-central-1/desk_request\n"
                                + SignatureChecker.hex(sha256((request.method() + "\n" + request.rawPath() + "\n"
                                                + sorted(request.rawQuery()) + "\nhost:"
                                                + request.headers()
                                                        .first("Host")
                                                        .orElseThrow() + "\n\nhost\n"
                                                + SignatureChecker.hex(sha256(request.body())))
                                        .getBytes(UTF_8))))
                        .getBytes(UTF_8),
                request -> request.headers().first("Authorization"));
    }

    @Test
    void aKeyOfATimeThatIsAText() {
        String scope = "desk-v1/id 1/2026-11-23T12:00:00Z";
        holds(
                "timed",
                "HmacSHA256",
                SignatureChecker.hex(hmac(KEY.getBytes(UTF_8), scope)).getBytes(UTF_8),
                bytes -> scope + "//" + SignatureChecker.hex(bytes),
                request -> (request.method() + "\n" + request.rawPath() + "\n" + sorted(request.rawQuery()))
                        .getBytes(UTF_8),
                request -> request.headers().first("Authorization"));
    }

    @Test
    void oauth1SignsTheParametersOfItsHeaderToo() {
        holds(
                "oauth1",
                "HmacSHA1",
                (KEY + "&t0ken").getBytes(UTF_8),
                bytes -> Base64.getEncoder().encodeToString(bytes),
                request -> String.join(
                                "&",
                                request.method(),
                                encoded("http://"
                                        + request.headers().first("Host").orElse("") + request.rawPath()),
                                encoded(sorted(sorted(request) + "&" + told(request))))
                        .getBytes(UTF_8),
                request -> request.headers()
                        .first("Authorization")
                        .filter(header -> header.startsWith("OAuth realm=\"Desk, 1\", oauth_consumer_key=\"id%201\", "))
                        .map(header -> URLDecoder.decode(header.replaceAll(".*oauth_signature=\"|\"$", ""), UTF_8)));
    }

    /** The parameters of the header that are signed, as a query. */
    private static String told(SandboxRequest request) {
        return request.headers()
                .first("Authorization")
                .orElse("")
                .replaceAll("^OAuth realm=\"Desk, 1\", |, oauth_signature=.*|\"", "")
                .replace(", ", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        return hmac("HmacSHA256", key, text.getBytes(UTF_8));
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDigestWithASecretInIt() {
        holds(
                "plain",
                "MD5",
                new byte[0],
                SignatureChecker::hex,
                request -> SignatureChecker.bytes(
                        sorted(request).replaceAll("(^|&)sign=[0-9a-f]*", "") + "&key=" + KEY, new byte[0]),
                request -> request.query().first("sign"));
    }

    @Test
    void aTokenThatIsSignedHereIsUsedUntilItRunsOut() {
        try (SandboxServer server = SandboxServer.start(played(new Answers(json(200, "{}"))));
                Connection connection = connection("own-token", server.baseUrl())) {
            connection.run(SPEC.action("get-coin"), COIN);
            connection.run(SPEC.action("get-coin"), COIN);
            time.sleep(Duration.ofMinutes(10));
            connection.run(SPEC.action("get-coin"), COIN);

            List<String> tokens = server.requests().stream()
                    .map(request -> request.header("X-Desk-Token").orElse(""))
                    .toList();
            String[] parts = tokens.get(0).split("\\.", -1);
            assertThat(decoded(parts[0])).isEqualTo("{\"kid\":\"id 1\",\"typ\":\"JWT\",\"alg\":\"HS256\"}");
            assertThat(decoded(parts[1]))
                    .startsWith(
                            "{\"iss\":\"desk/id 1\",\"scope\":\"trade\",\"iat\":1795435170,\"exp\":1795435770,\"jti\":");
            assertThat(parts[2])
                    .isEqualTo(Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hmac(KEY.getBytes(UTF_8), parts[0] + "." + parts[1])));
            assertThat(tokens.get(1)).isEqualTo(tokens.get(0));
            assertThat(tokens.get(2)).isNotEqualTo(tokens.get(0));
        }
    }

    @Test
    void aSharedKeyOfATokenMayBeWrittenInHexadecimalDigits() {
        try (SandboxServer server = SandboxServer.start(played(new Answers(json(200, "{}"))));
                Connection connection = builder("own-token-hex", server.baseUrl())
                        .field("secret", Secret.of(KEY + KEY))
                        .open()) {
            connection.run(SPEC.action("get-coin"), COIN);

            String token = server.requests().get(0).header("X-Desk-Token").orElseThrow();
            int end = token.lastIndexOf('.');
            assertThat(token.substring(end + 1))
                    .isEqualTo(Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hmac(HexFormat.of().parseHex(KEY + KEY), token.substring(0, end))));
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    @Test
    void eachAttemptIsSignedAnew() {
        try (SandboxServer server = SandboxServer.start(played(new Answers(json(200, "{}"))));
                Connection connection = connection("digest", server.baseUrl())) {
            server.faultNext("POST", "/api/orders", Fault.CONNECTION_RESET);

            connection.run(SPEC.action("place-order"), ORDER);

            assertThat(server.requests())
                    .hasSize(2)
                    .extracting(request -> request.header("X-Nonce").orElseThrow()
                            + request.header("X-Signature").orElseThrow())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aWrongKeyIsRefused() {
        SignatureChecker checker = SignatureChecker.before(
                new Answers(json(200, "{}")),
                "HmacSHA1",
                "another key".getBytes(UTF_8),
                SignatureChecker::base64,
                request -> SignatureChecker.bytes(request.target(), new byte[0]),
                request -> request.headers().first("X-Address-Signature"));
        try (SandboxServer server = SandboxServer.start(played(checker));
                Connection connection = connection("address", server.baseUrl())) {
            assertThatThrownBy(() -> connection.run(SPEC.action("get-coin"), COIN))
                    .isInstanceOf(ServiceException.class)
                    .hasMessageNotContaining(KEY);
        }
    }

    @Test
    void aPlanShowsWhereASignatureGoesAndMasksIt() {
        try (Connection connection = connection("query", "https://desk.example.com")) {
            PlannedRequest planned =
                    connection.plan(SPEC.action("get-coin"), COIN).get(0);

            assertThat(planned.uri()).endsWith("&timestamp=[redacted]&signature=[redacted]");
            assertThat(planned.headers().toString()).contains("X-Key: [redacted]");
        }
        try (Connection connection = connection("form-digest", "https://desk.example.com")) {
            assertThat(connection.plan(SPEC.action("send-form"), FORM).get(0).body())
                    .hasToString("Optional[{\"name\":\"Ann & Bob*\",\"agreed\":\"[redacted]\","
                            + "\"api_key\":\"[redacted]\",\"api_sig\":\"[redacted]\"}]");
        }
        try (Connection connection = connection("aws", "https://desk.example.com")) {
            assertThat(connection
                            .plan(SPEC.action("get-coin"), COIN)
                            .get(0)
                            .headers()
                            .toString())
                    .contains("X-Amz-Date: [redacted]", "Authorization: [redacted]")
                    .doesNotContain("id 1");
        }
    }

    /** Sends all kinds of requests with a scheme to a service that checks them. */
    private void holds(
            String scheme,
            String algorithm,
            byte[] key,
            Function<byte[], String> written,
            Function<SandboxRequest, byte[]> signed,
            Function<SandboxRequest, Optional<String>> found) {
        SignatureChecker checker =
                SignatureChecker.before(new Answers(json(200, "{}")), algorithm, key, written, signed, found);
        try (SandboxServer server = SandboxServer.start(played(checker));
                Connection connection = connection(scheme, server.baseUrl())) {
            connection.run(SPEC.action("get-coin"), COIN);
            connection.run(SPEC.action("place-order"), ORDER);
            connection.run(SPEC.action("send-form"), FORM);

            assertThat(server.requests()).hasSize(3);
        }
    }

    private ConnectionBuilder builder(String scheme, String baseUrl) {
        return Connection.to(SPEC.lowered().connector())
                .auth(scheme)
                .field("base_url", baseUrl)
                .field("key_id", "id 1")
                .field("secret", Secret.of(KEY))
                .time(time);
    }

    private Connection connection(String scheme, String baseUrl) {
        ConnectionBuilder builder = builder(scheme, baseUrl);
        return (scheme.equals("oauth1") ? builder.field("session_token", Secret.of("t0ken")) : builder).open();
    }

    private static String sorted(SandboxRequest request) {
        boolean form = request.headers().first("Content-Type").orElse("").startsWith("application/x-www-form");
        String all = request.rawQuery() + (form ? "&" + request.text() : "");
        return sorted(all);
    }

    private static String sorted(String parameters) {
        TreeMap<String, String> sorted = new TreeMap<>();
        for (String parameter : parameters.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            if (!parts[0].isEmpty()) {
                String value = URLDecoder.decode(parts[1], UTF_8);
                sorted.put(parts[0], encoded(value));
            }
        }
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Sandbox played(SandboxService service) {
        return new Sandbox() {
            @Override
            public String connector() {
                return "played";
            }

            @Override
            public SandboxService start(SandboxOptions options) {
                return service;
            }
        };
    }

    /** Answers one after the other, the last for ever. */
    private static final class Answers implements SandboxService {
        private final SandboxResponse[] answers;
        private int next;

        Answers(SandboxResponse... answers) {
            this.answers = answers;
        }

        @Override
        public synchronized SandboxResponse handle(SandboxRequest request) {
            return answers[Math.min(next++, answers.length - 1)];
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of("base_url", baseUrl);
        }
    }
}
