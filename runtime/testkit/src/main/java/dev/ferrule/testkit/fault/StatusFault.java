package dev.ferrule.testkit.fault;

import static dev.ferrule.runtime.error.ErrorKind.AUTHENTICATION;
import static dev.ferrule.runtime.error.ErrorKind.CONFLICT;
import static dev.ferrule.runtime.error.ErrorKind.FAILED;
import static dev.ferrule.runtime.error.ErrorKind.INVALID;
import static dev.ferrule.runtime.error.ErrorKind.LIMIT;
import static dev.ferrule.runtime.error.ErrorKind.PERMISSION;
import static dev.ferrule.runtime.error.ErrorKind.UNAVAILABLE;
import static dev.ferrule.runtime.error.ErrorKind.UNEXPECTED_ANSWER;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Answers that are good HTTP and no success. */
// Behaviours are functions without state, and what is expected copies its set; neither type can say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum StatusFault implements NetworkFault {
    LIMIT_WITH_SECONDS(Expected.notTaken(LIMIT), status(429, "Retry-After: 1")),
    LIMIT_WITH_DATE(
            Expected.notTaken(LIMIT),
            status(429, "Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:38 GMT")),
    LIMIT_WITH_RFC_850_DATE(
            Expected.notTaken(LIMIT),
            status(429, "Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sunday, 06-Nov-94 08:49:38 GMT")),
    LIMIT_WITH_ASCTIME_DATE(
            Expected.notTaken(LIMIT),
            status(429, "Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun Nov  6 08:49:38 1994")),
    LIMIT_WITH_PAST_DATE(Expected.notTaken(LIMIT), status(429, "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT")),
    LIMIT_WITH_ZERO(Expected.notTaken(LIMIT), status(429, "Retry-After: 0")),
    LIMIT_WITH_NEGATIVE(Expected.notTaken(LIMIT), status(429, "Retry-After: -1")),
    LIMIT_WITH_TWO_VALUES(Expected.notTaken(LIMIT), status(429, "Retry-After: 1, 10")),
    LIMIT_WITH_GARBAGE(Expected.notTaken(LIMIT), status(429, "Retry-After: soon")),
    /** More than anybody waits for. */
    LIMIT_FOR_AGES(Expected.failure(LIMIT), status(429, "Retry-After: 99999999999999")),
    LIMIT_WITH_MALFORMED_FIELDS(Expected.notTaken(LIMIT), status(429, "RateLimit: ;;;", "RateLimit-Reset: x")),
    UNAVAILABLE_WITH_SECONDS(Expected.passing(UNAVAILABLE, 3), status(503, "Retry-After: 1")),
    UNAVAILABLE_ALONE(Expected.passing(UNAVAILABLE, 3), status(503)),
    SERVER_ERROR(Expected.passing(FAILED, 3), status(500)),
    BAD_GATEWAY(Expected.passing(UNAVAILABLE, 3), status(502)),
    GATEWAY_TIMEOUT(Expected.passing(UNAVAILABLE, 3), status(504)),
    REQUEST_TIMEOUT(Expected.passing(UNAVAILABLE, 2), status(408)),
    CONFLICTING(Expected.failure(CONFLICT), status(409)),
    PRECONDITION_FAILED(Expected.failure(CONFLICT), status(412)),
    UNPROCESSABLE(Expected.failure(INVALID), status(422)),
    LOCKED(Expected.failure(CONFLICT), status(423)),
    TOO_EARLY(Expected.failure(FAILED), status(425)),
    UNAUTHORIZED(Expected.failure(AUTHENTICATION), status(401, "WWW-Authenticate: Basic realm=\"x\"")),
    FORBIDDEN(Expected.failure(PERMISSION), status(403)),
    REDIRECT_WITHIN_ORIGIN(redirect(), to(302, "/elsewhere")),
    REDIRECT_TO_ANOTHER_PORT(redirect(), to(302, "http://127.0.0.1:1/")),
    REDIRECT_TO_ANOTHER_SCHEME(redirect(), to(301, "https://127.0.0.1/")),
    REDIRECT_TO_SEE_OTHER(redirect(), to(303, "/elsewhere")),
    REDIRECT_WITH_BODY(redirect(), to(307, "/elsewhere")),
    REDIRECT_FOR_GOOD(redirect(), to(308, "/elsewhere")),
    REDIRECT_LOOP(redirect(), to(302, Says.ORIGIN + "/things")),
    REDIRECT_TO_FILE(redirect(), to(302, "file:///etc/passwd")),
    REDIRECT_TO_SCRIPT(redirect(), to(302, "javascript:alert(1)")),
    REDIRECT_WITHOUT_SCHEME(redirect(), to(302, "//other.invalid/")),
    REDIRECT_WITH_USER(redirect(), to(302, "http://user:password@127.0.0.1:1/")),
    REDIRECT_TO_METADATA(redirect(), to(302, "http://169.254.169.254/latest/meta-data/")),
    REDIRECT_TO_LONG_ADDRESS(redirect(), to(302, "/" + "x".repeat(60_000)));

    private final Expected expected;
    private final Says says;

    StatusFault(Expected expected, Says says) {
        this.expected = expected;
        this.says = says;
    }

    private static Says status(int status, String... headers) {
        return new Says(status, List.of(headers));
    }

    private static Says to(int status, String location) {
        return status(status, "Location: " + location);
    }

    private static Expected redirect() {
        return Expected.failure(UNEXPECTED_ANSWER);
    }

    @Override
    public OptionalInt status() {
        return OptionalInt.of(says.status);
    }

    @Override
    public Expected expected() {
        return expected;
    }

    @Override
    public void act(FaultSocket socket) throws IOException {
        says.afterRequest().act(socket);
    }

    /**
     * An answer.
     *
     * @param headers its headers; {@value #ORIGIN} in them is the server's own address
     */
    private record Says(int status, List<String> headers) implements Behaviour {

        static final String ORIGIN = "{origin}";

        @Override
        public void act(FaultSocket socket) throws IOException {
            socket.status(
                    status,
                    headers.stream()
                            .map(header -> header.replace(ORIGIN, socket.origin()))
                            .toArray(String[]::new));
        }
    }
}
