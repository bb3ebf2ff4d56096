package dev.ferrule.spec.grammar;

import dev.ferrule.spec.model.AwsSignature;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Signature;
import dev.ferrule.spec.model.Signature.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The closed sets of words. */
public final class Words {

    /** The types without parts that a parameter or field can have, and {@code list}. */
    public static final List<String> TYPES = List.of(
            "string",
            "integer",
            "number",
            "boolean",
            "secret",
            "date",
            "date-time",
            "duration",
            "file",
            "any",
            "list",
            "map");
    /** What tells the form of a value where it is not a member. */
    public static final List<String> TAGS = List.of("key", "none");
    /** The types that a field of the connection can have. */
    public static final List<String> CONNECTION_TYPES = List.of("string", "secret", "boolean", "integer");
    /** What a field of the connection cannot be called, because every connection has a setting of that name. */
    public static final Set<String> RESERVED_FIELDS = Set.of("auth", "network");
    /** The formats of a text. */
    public static final List<String> FORMATS = List.of("email", "uri");
    /** The functions of {@code as}. */
    public static final List<String> FUNCTIONS = List.of(
            "text",
            "number",
            "lower",
            "upper",
            "trim",
            "unquote",
            "last-segment",
            "join",
            "join-space",
            "join-pipe",
            "join-nothing",
            "first",
            "last",
            "count",
            "increment",
            "json",
            "base64",
            "base64url",
            "base64-decode",
            "parse-json",
            "sha256",
            "md5",
            "sha512",
            "hex",
            "url-encode",
            "split",
            "lines",
            "only-key",
            "range-end",
            "date",
            "rfc3339",
            "rfc3339-millis",
            "rfc1123",
            "epoch-seconds",
            "epoch-millis");
    /** The functions of {@code as} that say at which signs a text is cut. */
    public static final List<String> SIGN_FUNCTIONS = List.of("after", "before");
    /** The ways to write a list. */
    public static final List<String> LIST_STYLES =
            List.of("repeat", "comma", "space", "pipe", "brackets", "json", "label", "matrix");
    /** The ways to write a list of objects outside of a body. */
    public static final List<String> OBJECTS_STYLES = List.of("brackets", "dots", "json");
    /** The ways to write an object or a map outside of a body. */
    public static final List<String> OBJECT_STYLES =
            List.of("brackets", "dots", "json", "comma", "space", "pipe", "members", "label", "matrix");
    /** The ways to write a text. */
    public static final List<String> TEXT_STYLES = List.of("label", "reserved");
    /** The ways to write a flag. */
    public static final List<String> FLAG_STYLES = List.of("true-false", "1-0", "yes-no", "presence");
    /** The ways to write a date or a time. */
    public static final List<String> TIME_STYLES = List.of(
            "date", "rfc3339", "rfc3339-millis", "rfc1123", "epoch-seconds", "epoch-millis", "blank", "compact");
    /** The ways to write a duration. */
    public static final List<String> DURATION_STYLES = List.of("iso", "seconds", "millis", "minutes");
    /** The ways to write a parameter. */
    public static final List<String> STYLES = Stream.of(
                    LIST_STYLES, List.of("dots", "members", "reserved"), FLAG_STYLES, TIME_STYLES, DURATION_STYLES)
            .flatMap(List::stream)
            .toList();
    /** The ways to name what is inside the objects and lists of a form. */
    public static final List<String> FORM_STYLES = List.of("flat", "brackets", "dots", "dots-from-1");
    /** The kinds of multipart bodies. */
    public static final List<String> MULTIPART_STYLES = List.of("form-data", "related");
    /** The styles of bodies. */
    public static final List<String> BODY_STYLES =
            Stream.of(FORM_STYLES, MULTIPART_STYLES).flatMap(List::stream).toList();
    /** How many segments of a path a parameter fills, when it is not one. */
    public static final List<String> SEGMENTS = List.of("many");
    /** Where a note stands on an action's page. */
    public static final List<String> NOTE_PLACES = List.of("top", "parameters", "output");
    /** Whether a platform's own expressions may fill a field. */
    public static final List<String> TEMPLATING = List.of("never", "optional", "always");
    /** What an action does to a resource. */
    public static final List<String> OPERATIONS = List.of("read", "create", "update", "delete", "other");
    /** How settled an action is. */
    public static final List<String> STABILITIES = List.of("experimental", "beta", "stable");
    /** The ways to escape a slot of {@code $text}. */
    public static final List<String> ESCAPES =
            List.of("odata-string", "soql-string", "jql-string", "cql-string", "json-string");
    /** The methods of a call. */
    public static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    /** The methods whose requests have a body. */
    public static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");
    /** The methods whose requests never have a body. */
    public static final Set<String> METHODS_WITHOUT_BODY = Set.of("GET", "HEAD");
    /** The methods with which an address of an answer takes a file. */
    public static final List<String> UPLOAD_METHODS = List.of("PUT", "POST");
    /** What an answer can mean. */
    public static final List<String> VERDICTS =
            List.of("succeed", "fail", "absent", "retry", "renew", "pending", "restart");
    /** What an answer can mean behind which the call is made again. */
    public static final List<String> VERDICTS_THAT_WAIT = List.of("retry", "pending", "restart");
    /** What a time is counted in that an answer tells. */
    public static final List<String> TIME_UNITS =
            List.of("retry-after", "seconds", "millis", "epoch-seconds", "epoch-millis", "http-date", "rfc3339");
    /** Whether a call may be sent again. */
    public static final List<String> REPEATS = List.of("safe", "never");
    /** The kinds of failure. */
    public static final List<String> KINDS =
            ResponseRule.KINDS.stream().sorted().toList();
    /** How a file is written as a text. */
    public static final List<String> FILE_ENCODINGS = List.of("base64", "base64url");
    /** The ways to read an answer's body. */
    public static final List<String> READS = List.of("json", "text", "nothing", "bytes", "xml", "csv", "ndjson", "sse");
    /** How an answer's body may be packed. */
    public static final List<String> PACKINGS = List.of("gzip");
    /** Where the names of a table's columns are, when a spec does not give them. */
    public static final List<String> CSV_HEADERS = List.of("first-line", "none");
    /** What requests to addresses that answers tell carry again. */
    public static final List<String> KEEPS = List.of("header", "nothing");
    /** By what a token of OAuth 2 is got. */
    public static final List<String> GRANTS = List.of(
            "client-credentials", "refresh-token", "authorization-code", "jwt-bearer", "password", "self-signed");
    /** How a program proves to a token's server who it is. */
    public static final List<String> CLIENT_PROOFS = List.of("basic", "body", "none", "private-key-jwt");
    /** How token requests are written. */
    public static final List<String> TOKEN_FORMATS = List.of("form", "json");
    /** How statements are signed. */
    public static final List<String> ALGORITHMS = List.of("RS256", "ES256", "HS256");
    /** What the end of a token is counted in. */
    public static final List<String> EXPIRY_UNITS =
            List.of("seconds", "millis", "epoch-seconds", "epoch-millis", "http-date", "rfc3339");
    /** The ways to read the answer of a login. */
    public static final List<String> LOGIN_READS = List.of("json", "text", "nothing");
    /** The calls that carry what a login proves with. */
    public static final List<String> LOGIN_PROOF_USES = List.of("login", "every-call");
    /** What is done with the cookies of a service. */
    public static final List<String> COOKIE_USES = List.of("keep");
    /** The predicates of a test. */
    public static final List<String> PREDICATES =
            List.of("present", "empty", "contains", "starts-with", "at-least", "at-most", "not", "ignoring-case");
    /** The functions that cut a text into entries. */
    public static final List<String> CUTS = List.of("split", "lines");
    /** The keys of a value that belong to the language. */
    public static final List<String> DOLLAR_KEYS = List.of("$from", "$text", "$absent", "$each", "$when", "$test");
    /** What a step cannot be called, because paths start with these words. */
    public static final Set<String> RESERVED_STEPS =
            Set.of("connection", "input", "status", "header", "body", "query", "item", "cookie");
    /** The ids that some file systems do not take as the name of a file. */
    public static final Set<String> DEVICE_NAMES = Set.of(
            ("con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8"
                            + " lpt9")
                    .split(" "));
    /** The headers that belong to the runtime, in lower case. */
    public static final Set<String> RUNTIME_HEADERS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "authorization",
            "proxy-authorization",
            "cookie",
            "te",
            "trailer",
            "upgrade",
            "keep-alive",
            "proxy-connection",
            "expect",
            "accept-encoding");

    /** The digests with a key. */
    public static final List<String> KEYED_DIGESTS =
            words(Stream.of(Digest.values()).filter(Digest::keyed).toList());
    /** The digests without a key. */
    public static final List<String> PLAIN_DIGESTS =
            words(Stream.of(Digest.values()).filter(digest -> !digest.keyed()).toList());
    /** The digests of a signature. */
    public static final List<String> DIGESTS = words(List.of(Digest.values()));
    /** The ways to write bytes. */
    public static final List<String> ENCODINGS = words(List.of(Signature.Encoding.values()));
    /** The ways to hand on bytes: as they are, or written. */
    public static final List<String> BYTES_OR_ENCODINGS =
            Stream.concat(Stream.of("bytes"), ENCODINGS.stream()).toList();
    /** The ways to write a text once more. */
    public static final List<String> TEXT_ENCODINGS = List.of("base64", "base64url");
    /** The ways in which a key is written. */
    public static final List<String> KEY_FORMATS = words(List.of(Signature.KeyFormat.values()));
    /** What stands between the parts of what is signed. */
    public static final List<String> JOINS = words(List.of(Signature.Join.values()));
    /** The ways to write the time of a signature. */
    public static final List<String> CLOCKS = words(List.of(Signature.Clock.values()));
    /** What a signature knows of a request. */
    public static final List<String> SIGNED_FACTS = words(Stream.of(Signature.Fact.values())
            .filter(fact -> fact != Signature.Fact.SIGNATURE)
            .toList());
    /** Whether AWS Signature Version 4 covers the body. */
    public static final List<String> PAYLOADS = words(List.of(AwsSignature.Payload.values()));
    /** How often AWS Signature Version 4 encodes the path. */
    public static final List<String> PATH_ENCODINGS = words(List.of(AwsSignature.PathEncoding.values()));
    /** The kinds of hooks. */
    public static final List<String> HOOK_KINDS = words(List.of(Hook.Kind.values()));
    /** What a conversion can give. */
    public static final List<String> HOOK_RESULTS = words(List.of(Hook.Result.values()));

    /** The named formats of dates and times that services answer. */
    public static final List<String> DATE_FORMATS = List.of(
            "rfc3339", "rfc1123", "epoch-seconds", "epoch-millis", "date", "blank", "compact", "microsoft-json");

    private Words() {}

    private static List<String> words(List<? extends Enum<?>> constants) {
        return constants.stream().map(Words::of).toList();
    }

    /** The word for a constant of a closed set: {@code epoch-seconds} for {@code EPOCH_SECONDS}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
