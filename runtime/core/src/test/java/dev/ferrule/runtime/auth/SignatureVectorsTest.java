package dev.ferrule.runtime.auth;

import static dev.ferrule.runtime.definition.SignaturePart.Fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.definition.AwsSignatureDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.SignatureDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition.Clock;
import dev.ferrule.runtime.definition.SignatureDefinition.Digest;
import dev.ferrule.runtime.definition.SignatureDefinition.Encoding;
import dev.ferrule.runtime.definition.SignatureDefinition.KeyFormat;
import dev.ferrule.runtime.definition.SignaturePart;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures whose bytes are published, or were computed with another implementation. */
class SignatureVectorsTest {

    private static final String S3_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    /** The example of AWS, "Create a signed AWS API request". */
    @Test
    void awsListUsers() throws IOException {
        AwsSignatureDefinition iam = aws("iam", "us-east-1", "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

        List<Credential> proof = proof(
                AuthRecipe.awsSigV4(iam),
                "2015-08-30T12:36:00Z",
                request(
                        "GET",
                        "https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08",
                        null,
                        Header.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")));

        assertThat(text(proof, "X-Amz-Date")).isEqualTo("20150830T123600Z");
        assertThat(text(proof, "Authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request,"
                        + " SignedHeaders=content-type;host;x-amz-date,"
                        + " Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    /** The examples of the Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header". */
    @Test
    void awsS3() throws IOException {
        AuthRecipe s3 = AuthRecipe.awsSigV4(
                aws("s3", "us-east-1", "AKIAIOSFODNN7EXAMPLE", S3_KEY).encodingOnce());
        String day = "2013-05-24T00:00:00Z";
        String bucket = "https://examplebucket.s3.amazonaws.com";

        assertThat(text(
                        proof(s3, day, request("GET", bucket + "/test.txt", null, Header.of("Range", "bytes=0-9"))),
                        "Authorization"))
                .endsWith("SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + " Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        assertThat(text(
                        proof(
                                s3,
                                day,
                                request(
                                        "PUT",
                                        bucket + "/test%24file.text",
                                        "Welcome to Amazon S3.",
                                        Header.of("Date", "Fri, 24 May 2013 00:00:00 GMT"),
                                        Header.of("x-amz-storage-class", "REDUCED_REDUNDANCY"))),
                        "Authorization"))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
        assertThat(text(proof(s3, day, request("GET", bucket + "/?lifecycle", null)), "Authorization"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    /** The example of OAuth Core 1.0 Revision A, appendix A.5, and the base string of RFC 5849, 3.4.1.1. */
    @Test
    void oauth1() throws IOException {
        SignatureDefinition photos = SignatureDefinition.of(Digest.HMAC_SHA1, Encoding.BASE64_PERCENT)
                .key(Expression.text("kd94hf93k423kf44&pfkkdhi9sl3r4s00"), KeyFormat.UTF_8)
                .part(Fact.OAUTH1_BASE)
                .send(SignatureDefinition.sent(
                                Place.HEADER,
                                "Authorization",
                                SignaturePart.joined(
                                        SignaturePart.text("realm=\"http://photos.example.net/\","
                                                + "oauth_consumer_key=\"dpf43f3p2l4k3l03\",oauth_token=\"nnch734d00sl2jdk\","
                                                + "oauth_signature_method=\"HMAC-SHA1\",oauth_timestamp=\""),
                                        Fact.TIMESTAMP,
                                        SignaturePart.text(
                                                "\",oauth_nonce=\"kllo9940pd9333jh\",oauth_version=\"1.0\",oauth_signature=\""),
                                        Fact.SIGNATURE,
                                        SignaturePart.text("\"")))
                        .prefix("OAuth "));

        assertThat(text(
                        proof(
                                AuthRecipe.signed(photos),
                                "2007-10-01T12:34:56Z",
                                request(
                                        "GET",
                                        "http://photos.example.net/photos?file=vacation.jpg&size=original",
                                        null)),
                        "Authorization"))
                .endsWith("oauth_signature=\"tR3%2BTy81lMeYAr%2FFid0kMTYa%2FWM%3D\"");
        HttpRequest form = request(
                "POST",
                "http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
                "c2&a3=2+q",
                Header.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(RequestFacts.of(form, List.of())
                        .oauth1Base("realm=\"Example\", oauth_consumer_key=\"9djdj82h48djs9d2\","
                                + " oauth_token=\"kkk9d7dh3k39sjv7\", oauth_signature_method=\"HMAC-SHA1\","
                                + " oauth_timestamp=\"137131201\", oauth_nonce=\"7d8f3e4a\","
                                + " oauth_signature=\"bYT5CMsGcbgUdFHObYMEfcx6bsw%3D\""))
                .isEqualTo(
                        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D"
                                + "%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a"
                                + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");
    }

    /** Cases of AWS's own suite for Signature Version 4, by their names there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "get-vanilla | GET | / | | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
                "get-unreserved | GET | /-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz | |"
                        + " 07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
                "get-vanilla-query-order-key-case | GET | /?Param2=value2&Param1=value1 | |"
                        + " b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
                "get-slash | GET | // | | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
                "get-slash-dot-slash | GET | /./ | | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
                "get-relative | GET | /example/.. | | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
                "get-relative-relative | GET | /example1/example2/../.. | |"
                        + " 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
                "get-slashes | GET | //example// | | 9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84",
                "get-header-key-duplicate | GET | / | My-Header1:value2;My-Header1:value2;My-Header1:value1 |"
                        + " c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
                "get-header-value-order | GET | / | My-Header1:value4;My-Header1:value1;My-Header1:value3;My-Header1:value2 |"
                        + " 08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
                "get-header-value-trim | GET | / | My-Header1: value1;My-Header2: \"a   b   c\" |"
                        + " acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
                "get-slash-pointless-dot | GET | /./example | |"
                        + " ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5",
                "get-vanilla-empty-query-key | GET | /?Param1=value1 | |"
                        + " a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
                "get-vanilla-query-order-key | GET | /?Param1=value2&Param1=Value1 | |"
                        + " eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1",
                "get-vanilla-query-order-value | GET | /?Param1=value2&Param1=value1 | |"
                        + " 5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694",
                "get-vanilla-query-unreserved | GET | /?-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                        + "=-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz | |"
                        + " 9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197",
                "get-vanilla-utf8-query | GET | /?%E1%88%B4=bar | |"
                        + " 2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
                "post-header-key-sort | POST | / | My-Header1:value1 |"
                        + " c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
                "post-header-value-case | POST | / | My-Header1:VALUE1 |"
                        + " cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
                "post-vanilla-query | POST | /?Param1=value1 | |"
                        + " 28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11",
                "post-vanilla | POST | / | | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
                "post-x-www-form-urlencoded | POST | / | Content-Type:application/x-www-form-urlencoded;body:Param1=value1 |"
                        + " ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
            })
    void awsSuite(String name, String method, String target, @Nullable String headers, String signature)
            throws IOException {
        AwsSignatureDefinition service =
                aws("service", "us-east-1", "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        String body = null;
        List<Header> fields = new ArrayList<>();
        for (String field : headers == null ? new String[0] : headers.split(";", -1)) {
            int colon = field.indexOf(':');
            if (field.startsWith("body:")) {
                body = field.substring(colon + 1);
            } else {
                fields.add(Header.of(field.substring(0, colon), field.substring(colon + 1)));
            }
        }

        List<Credential> proof = proof(
                AuthRecipe.awsSigV4(service),
                "2015-08-30T12:36:00Z",
                request(method, "https://example.amazonaws.com" + target, body, fields.toArray(Header[]::new)));

        assertThat(text(proof, "Authorization")).as(name).endsWith("Signature=" + signature);
    }

    /** Computed with Python's hmac: a port that is not the usual one, one name several times, empty values, signs in words. */
    @Test
    void awsWithAPortAndAQueryOfManyKinds() throws IOException {
        List<Credential> proof = proof(
                AuthRecipe.awsSigV4(
                        aws("service", "us-east-1", "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")),
                "2015-08-30T12:36:00Z",
                request(
                        "GET",
                        "https://example.amazonaws.com:8443/a%20b/%E1%88%B4?x=a%2Bb&x=a%20b&empty=&flag",
                        null,
                        Header.of("My-Header", "  a   b ")));

        assertThat(text(proof, "Authorization"))
                .endsWith("Signature=a393176ba610eaab24a07890fd80065538f1a11d35863a1db9c71ab6acf19493");
        // S3 alone wants the digest of the body in a header.
        assertThat(proof).extracting(Credential::name).containsExactly("X-Amz-Date", "Authorization");
    }

    /** Computed with Python's hmac: the path is encoded twice, the body is not signed, a session has its token. */
    @Test
    void awsWithAPathThatIsEncodedTwice() throws IOException {
        AwsSignatureDefinition api = aws("execute-api", "eu-1", "AK", S3_KEY)
                .sessionToken(Expression.text("tok"))
                .unsignedPayload();

        List<Credential> proof = proof(
                AuthRecipe.awsSigV4(api),
                "2013-05-24T00:00:00Z",
                request("GET", "https://api.example.com/a%20b/c%3Ad?x=%2B", null, Header.of("User-Agent", "Ferrule")));

        assertThat(text(proof, "X-Amz-Content-Sha256")).isEqualTo("UNSIGNED-PAYLOAD");
        assertThat(text(proof, "X-Amz-Security-Token")).isEqualTo("tok");
        assertThat(text(proof, "Authorization"))
                .endsWith("SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,"
                        + " Signature=abcc19ffcdf93ab61521d06564e95d3bb1efffe7f1510974fb1380c8377996c1");
    }

    /** The example of the Binance API, "SIGNED Endpoint Examples", with its time as the parameter that is added. */
    @Test
    void aQueryThatCarriesItsTimeAndSignature() throws IOException {
        SignatureDefinition query = SignatureDefinition.of(Digest.HMAC_SHA256, Encoding.HEX)
                .key(
                        Expression.text("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"),
                        KeyFormat.UTF_8)
                .part(Fact.QUERY)
                .part(Fact.BODY)
                .join("")
                .clock(Clock.EPOCH_MILLIS)
                .send(SignatureDefinition.sent(Place.QUERY, "timestamp", Fact.TIMESTAMP))
                .send(SignatureDefinition.sent(Place.QUERY, "signature", Fact.SIGNATURE));

        List<Credential> proof = proof(
                AuthRecipe.signed(query),
                Instant.ofEpochMilli(1499827319559L).toString(),
                request(
                        "POST",
                        "https://api.example.com/order?symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1"
                                + "&price=0.1&recvWindow=5000",
                        null));

        assertThat(text(proof, "timestamp")).isEqualTo("1499827319559");
        assertThat(text(proof, "signature"))
                .isEqualTo("c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71");
    }

    /** The example of Twilio's documentation, "Webhooks security", as its libraries test it. */
    @Test
    void anAddressAndTheFieldsOfAForm() throws IOException {
        SignatureDefinition fields = SignatureDefinition.of(Digest.HMAC_SHA1, Encoding.BASE64)
                .key(Expression.text("12345"), KeyFormat.UTF_8)
                .part(Fact.URL)
                .part(Fact.SORTED_FIELDS)
                .join("")
                .send(SignatureDefinition.sent(Place.HEADER, "X-Signature", Fact.SIGNATURE));

        List<Credential> proof = proof(
                AuthRecipe.signed(fields),
                "2026-11-23T12:00:00Z",
                request(
                        "POST",
                        "https://mycompany.com/myapp.php?foo=1&bar=2",
                        "To=%2B18005551212&Digits=1234&From=%2B14158675309&CallSid=CA1234567890ABCDE&Caller=%2B14158675309",
                        Header.of("Content-Type", "application/x-www-form-urlencoded")));

        assertThat(text(proof, "X-Signature")).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    /**
     * The layout of Azure's documentation, "Authorize with Shared Key", for reading the metadata of a container; the
     * signature of that text was computed with Python's hmac.
     */
    @Test
    void aSharedKeyOfAResource() throws IOException {
        SignatureDefinition shared = SignatureDefinition.of(Digest.HMAC_SHA256, Encoding.BASE64)
                .key(Expression.text("a2V5"), KeyFormat.BASE64)
                .clock(Clock.HTTP_DATE)
                .part(Fact.METHOD);
        for (String name : List.of("Content-Encoding", "Content-Language")) {
            shared = shared.part(SignaturePart.header(name));
        }
        shared = shared.part(Fact.BODY_LENGTH);
        for (String name : List.of(
                "Content-MD5",
                "Content-Type",
                "Date",
                "If-Modified-Since",
                "If-Match",
                "If-None-Match",
                "If-Unmodified-Since",
                "Range")) {
            shared = shared.part(SignaturePart.header(name));
        }
        SignatureDefinition whole = shared.part(SignaturePart.headers("x-ms-"))
                .part(SignaturePart.joined(SignaturePart.text("/myaccount"), Fact.PATH, Fact.QUERY_LINES))
                .join("\n")
                .send(SignatureDefinition.sent(Place.HEADER, "x-ms-date", Fact.TIMESTAMP))
                .send(SignatureDefinition.sent(Place.HEADER, "Authorization", Fact.SIGNATURE));

        List<Credential> proof = proof(
                AuthRecipe.signed(whole),
                "2015-06-26T23:39:12Z",
                request(
                        "GET",
                        "https://myaccount.blob.core.windows.net/mycontainer?restype=container&COMP=metadata&timeout=20",
                        null,
                        Header.of("x-ms-version", "2015-02-21")));

        assertThat(text(proof, "Authorization")).isEqualTo("WM6PIVHYgxCEsyR7/qzf8xFpP0IqD5n1ky7LYLMZ/9g=");
    }

    /** The example of Tencent Cloud's documentation, "Signature method v3". */
    @Test
    void aDigestOfLinesSignedWithTheKeyOfADay() throws IOException {
        SignatureDefinition tc3 = SignatureDefinition.of(Digest.HMAC_SHA256, Encoding.HEX)
                .key(Expression.text("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"), KeyFormat.UTF_8)
                .derived(SignatureDefinition.derivation(
                        "TC3", Fact.DATE, SignaturePart.text("cvm"), SignaturePart.text("tc3_request")))
                .bodyDigest(Digest.SHA256, Encoding.HEX)
                .part(SignaturePart.text("TC3-HMAC-SHA256"))
                .part(Fact.TIMESTAMP)
                .part(SignaturePart.joined(Fact.DATE, SignaturePart.text("/cvm/tc3_request")))
                .part(SignaturePart.digestOf(
                                Digest.SHA256,
                                "\n",
                                Fact.METHOD,
                                Fact.PATH,
                                Fact.QUERY,
                                SignaturePart.headers("content-type"),
                                SignaturePart.joined(SignaturePart.text("host:"), Fact.HOST),
                                Fact.EMPTY,
                                SignaturePart.text("content-type;host"),
                                Fact.BODY_DIGEST)
                        .encoding(Encoding.HEX))
                .send(SignatureDefinition.sent(Place.HEADER, "X-TC-Timestamp", Fact.TIMESTAMP))
                .send(SignatureDefinition.sent(Place.HEADER, "Authorization", Fact.SIGNATURE));

        List<Credential> proof = proof(
                AuthRecipe.signed(tc3),
                Instant.ofEpochSecond(1551113065).toString(),
                request(
                        "POST",
                        "https://cvm.tencentcloudapi.com/",
                        "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\":"
                                + " \"instance-name\"}]}",
                        Header.of("Content-Type", "application/json; charset=utf-8")));

        assertThat(text(proof, "Authorization"))
                .isEqualTo("72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }

    /** The example of Kraken's documentation, "Spot REST authentication", with its nonce in the body. */
    @Test
    void aDigestInADigest() throws IOException {
        SignatureDefinition kraken = SignatureDefinition.of(Digest.HMAC_SHA512, Encoding.BASE64)
                .key(
                        Expression.text(
                                "kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg=="),
                        KeyFormat.BASE64)
                .part(Fact.PATH)
                .part(SignaturePart.digestOf(Digest.SHA256, "", SignaturePart.text("1616492376594"), Fact.BODY))
                .join("")
                .send(SignatureDefinition.sent(Place.HEADER, "API-Sign", Fact.SIGNATURE));

        List<Credential> proof = proof(
                AuthRecipe.signed(kraken),
                "2021-03-23T09:39:36Z",
                request(
                        "POST",
                        "https://api.kraken.com/0/private/AddOrder",
                        "nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25"));

        assertThat(text(proof, "API-Sign"))
                .isEqualTo("4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ==");
    }

    /** The example of AWS again, said by the parts of a signature. */
    @Test
    void awsBySteps() throws IOException {
        SignaturePart scope =
                SignaturePart.joined(Fact.COMPACT_DATE, SignaturePart.text("/us-east-1/iam/aws4_request"));
        SignatureDefinition aws = SignatureDefinition.of(Digest.HMAC_SHA256, Encoding.HEX)
                .key(Expression.text("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), KeyFormat.UTF_8)
                .derived(SignatureDefinition.derivation(
                        "AWS4",
                        Fact.COMPACT_DATE,
                        SignaturePart.text("us-east-1"),
                        SignaturePart.text("iam"),
                        SignaturePart.text("aws4_request")))
                .clock(Clock.COMPACT)
                .bodyDigest(Digest.SHA256, Encoding.HEX)
                .part(SignaturePart.text("AWS4-HMAC-SHA256"))
                .part(Fact.TIMESTAMP)
                .part(scope)
                .part(SignaturePart.digestOf(
                                Digest.SHA256,
                                "\n",
                                Fact.METHOD,
                                Fact.PATH,
                                Fact.SORTED_QUERY,
                                SignaturePart.headers("content-type"),
                                SignaturePart.joined(SignaturePart.text("host:"), Fact.HOST),
                                SignaturePart.headers("x-amz-date"),
                                Fact.EMPTY,
                                SignaturePart.text("content-type;host;x-amz-date"),
                                Fact.BODY_DIGEST)
                        .encoding(Encoding.HEX))
                .send(SignatureDefinition.sent(Place.HEADER, "X-Amz-Date", Fact.TIMESTAMP))
                .send(SignatureDefinition.sent(Place.HEADER, "Authorization", Fact.SIGNATURE));

        List<Credential> proof = proof(
                AuthRecipe.signed(aws),
                "2015-08-30T12:36:00Z",
                request(
                        "GET",
                        "https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08",
                        null,
                        Header.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")));

        assertThat(text(proof, "Authorization"))
                .isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    @Test
    void aKeyThatIsNotOfItsFormIsToldWithoutIt() {
        SignatureDefinition signature = SignatureDefinition.of(Digest.HMAC_SHA256, Encoding.HEX)
                .key(Expression.text("not hexadecimal"), KeyFormat.HEX)
                .part(Fact.METHOD)
                .send(SignatureDefinition.sent(Place.HEADER, "X-Sig", Fact.SIGNATURE));

        assertThatThrownBy(() -> authentication(AuthRecipe.signed(signature), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the key is not written in hexadecimal digits")
                .hasNoCause();
    }

    @Test
    void aNonceIsNewEachTimeAndAPlanHoldsNone() throws IOException {
        SignatureDefinition signature = SignatureDefinition.of(Digest.HMAC_SHA512, Encoding.BASE64URL)
                .key(Expression.text("k"), KeyFormat.UTF_8)
                .part(Fact.NONCE)
                .send(SignatureDefinition.sent(Place.HEADER, "X-Nonce", Fact.NONCE))
                .send(SignatureDefinition.sent(Place.HEADER, "X-Sig", Fact.SIGNATURE)
                        .prefix("v1="));
        Authentication authentication = authentication(AuthRecipe.signed(signature), Instant.EPOCH);
        HttpRequest request = request("GET", "https://api.example.com/", null);

        String first = text(authentication.prove(request), "X-Nonce");

        assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(text(authentication.prove(request), "X-Nonce"));
        assertThat(text(authentication.prove(request), "X-Sig")).matches("v1=[A-Za-z0-9_-]{86}");
        assertThat(authentication.planned()).extracting(Credential::text).containsExactly("", "v1=");
    }

    @Test
    void aConnectionThatOutlivesADaySignsWithTheKeyOfTheNext() throws IOException {
        AuthRecipe recipe = AuthRecipe.awsSigV4(aws("iam", "us-east-1", "AKIDEXAMPLE", S3_KEY));
        HttpRequest request = request("GET", "https://iam.amazonaws.com/", null);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Authentication lasting = Authentications.of(
                recipe, SignatureVectorsTest::literal, new Surroundings(new MovingTime(now::get), Hooks.NONE::sign));

        for (String time : List.of("2015-08-30T23:59:58Z", "2015-08-30T23:59:59Z", "2015-08-31T00:00:00Z")) {
            now.set(Instant.parse(time));
            assertThat(lasting.prove(request)).isEqualTo(proof(recipe, time, request));
        }
    }

    private static AwsSignatureDefinition aws(String service, String region, String accessKey, String secretKey) {
        return AwsSignatureDefinition.of(
                service, Expression.text(region), Expression.text(accessKey), Expression.text(secretKey));
    }

    private static HttpRequest request(String method, String uri, @Nullable String body, Header... headers) {
        return new HttpRequest(
                method,
                URI.create(uri),
                Arrays.asList(headers),
                Optional.ofNullable(body).map(text -> RequestBody.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Credential> proof(AuthRecipe recipe, String now, HttpRequest request) throws IOException {
        return authentication(recipe, Instant.parse(now)).prove(request);
    }

    private static Authentication authentication(AuthRecipe recipe, Instant now) {
        return Authentications.of(
                recipe, SignatureVectorsTest::literal, new Surroundings(new StoppedTime(now), Hooks.NONE::sign));
    }

    private static Optional<String> literal(Expression expression) {
        JsonValue value = ((Expression.Literal) expression).value();
        return Optional.of(((JsonText) value).text());
    }

    private static String text(List<Credential> proof, String name) {
        return proof.stream()
                .filter(credential -> credential.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** A clock that is set by hand. */
    private record MovingTime(Supplier<Instant> hand) implements Time {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Instant now() {
            return hand.get();
        }

        @Override
        public void sleep(Duration duration) {}
    }

    private record StoppedTime(Instant now) implements Time {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void sleep(Duration duration) {}
    }
}
