package dev.ferrule.runtime.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.definition.AwsSignatureDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.SignatureDefinition.Clock;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * AWS Signature Version 4, in the header Authorization.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS</a>
 */
final class AwsSignatureAuthentication implements Authentication {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String CONTENT_HASH = "X-Amz-Content-Sha256";
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    /** What proxies or the transport may write anew; everything else is signed. */
    private static final Set<String> NOT_SIGNED = Set.of(
            "accept", "accept-encoding", "authorization", "connection", "expect", "user-agent", "x-amzn-trace-id");

    private final AwsSignatureDefinition definition;
    private final String region;
    private final String accessKey;
    private final String secretKey;
    private final Optional<String> sessionToken;
    private final Time time;
    private volatile @Nullable DayKey lastKey;

    /**
     * A signature with the values of one connection.
     *
     * @throws IllegalArgumentException when a value is missing
     */
    AwsSignatureAuthentication(
            AwsSignatureDefinition definition, Function<Expression, Optional<String>> values, Time time) {
        this.definition = definition;
        this.region = Authentications.needed("region", values.apply(definition.region()));
        this.accessKey = Authentications.needed("access key", values.apply(definition.accessKey()));
        this.secretKey = Authentications.needed("secret key", values.apply(definition.secretKey()));
        this.sessionToken = definition.sessionToken().flatMap(values).filter(token -> !token.isEmpty());
        this.time = time;
    }

    @Override
    public List<Credential> prove(HttpRequest finished) throws IOException {
        String timestamp = ClockText.of(time.now(), Clock.COMPACT);
        String contentHash = definition.payloadSigned() ? Digests.sha256(finished.body()) : UNSIGNED;
        List<Credential> carried = carried(timestamp, contentHash);
        RequestFacts facts = RequestFacts.of(finished, carried);
        Set<String> signed = signed(facts);
        String names = String.join(";", signed);
        String scope = timestamp.substring(0, 8) + "/" + region + "/" + definition.service() + "/aws4_request";
        String toSign = String.join(
                "\n", ALGORITHM, timestamp, scope, Digests.sha256(canonical(facts, signed, names, contentHash)));
        String signature = Digests.hex(Digests.hmacSha256(keyOf(timestamp.substring(0, 8)), toSign));
        carried.add(authorization(
                "Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + names + ", Signature=" + signature));
        return carried;
    }

    @Override
    public List<Credential> planned() {
        List<Credential> planned = carried("", "");
        planned.add(authorization("Credential=" + accessKey));
        return planned;
    }

    private List<Credential> carried(String timestamp, String contentHash) {
        List<Credential> carried = new ArrayList<>();
        carried.add(new Credential(Place.HEADER, "X-Amz-Date", timestamp));
        // S3 wants the digest of the body, or the word that says that it is not signed; others take it.
        if (definition.encodedOnce() || !definition.payloadSigned()) {
            carried.add(new Credential(Place.HEADER, CONTENT_HASH, contentHash));
        }
        sessionToken.ifPresent(token -> carried.add(new Credential(Place.HEADER, "X-Amz-Security-Token", token)));
        return carried;
    }

    private static Credential authorization(String text) {
        return new Credential(Place.HEADER, "Authorization", ALGORITHM + " " + text);
    }

    private static Set<String> signed(RequestFacts facts) {
        return Stream.concat(
                        Stream.of("host"),
                        facts.headers().stream()
                                .map(Header::name)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .filter(name -> !NOT_SIGNED.contains(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String canonical(RequestFacts facts, Set<String> signed, String names, String contentHash) {
        String headers = signed.stream()
                .map(name -> name + ":" + (name.equals("host") ? facts.host() : trimmed(facts.header(name))) + "\n")
                .collect(Collectors.joining());
        return String.join("\n", facts.method(), path(facts), facts.sortedQuery(), headers, names, contentHash);
    }

    private static String trimmed(String value) {
        return BLANKS.matcher(value.strip()).replaceAll(" ");
    }

    /**
     * The path segment by segment: as it is encoded on the wire, and for most services encoded again, without segments that are
     * empty or lead up and down (RFC 3986, 5.2.4). S3 has names in which those count.
     */
    private String path(RequestFacts facts) {
        String[] segments = facts.path().split("/", -1);
        if (definition.encodedOnce()) {
            return Stream.of(segments)
                    .map(segment -> Percent.encode(Percent.decode(segment)))
                    .collect(Collectors.joining("/"));
        }
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(Percent.encode(Percent.encode(Percent.decode(segment))));
            }
        }
        boolean open = !kept.isEmpty() && List.of("", ".", "..").contains(segments[segments.length - 1]);
        return "/" + String.join("/", kept) + (open ? "/" : "");
    }

    private byte[] keyOf(String day) {
        DayKey last = lastKey;
        if (last == null || !last.day.equals(day)) {
            last = new DayKey(day, key(day));
            lastKey = last;
        }
        return last.key;
    }

    /** The key of a day, which all requests of the day are signed with. */
    private static final class DayKey {
        private final String day;
        private final byte[] key;

        DayKey(String day, byte[] key) {
            this.day = day;
            this.key = key;
        }
    }

    private byte[] key(String day) {
        byte[] key = Digests.hmacSha256(("AWS4" + secretKey).getBytes(UTF_8), day);
        for (String part : List.of(region, definition.service(), "aws4_request")) {
            key = Digests.hmacSha256(key, part);
        }
        return key;
    }
}
