package dev.ferrule.testkit.login;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Stands before a service and lets through the requests that carry a credential that needs no question before: user and password, a token
 * or a key. Others are answered with 401, as is one that carries it twice.
 */
public final class CredentialChecker implements SandboxService {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";

    private final SandboxService service;
    private final Predicate<SandboxRequest> proven;
    private final String challenge;

    private CredentialChecker(SandboxService service, Predicate<SandboxRequest> proven, String challenge) {
        this.service = service;
        this.proven = proven;
        this.challenge = challenge;
    }

    /** Wants user and password by HTTP Basic authentication (RFC 7617), in UTF-8. */
    public static CredentialChecker basic(SandboxService service, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String wanted = "Basic " + Base64.getEncoder().encodeToString(pair);
        return new CredentialChecker(
                service,
                request -> isOnly(request, AUTHORIZATION, wanted),
                "Basic realm=\"sandbox\", charset=\"UTF-8\"");
    }

    /** Wants a bearer token in the header {@code Authorization} (RFC 6750, 2.1). */
    public static CredentialChecker bearer(SandboxService service, String token) {
        return new CredentialChecker(
                service, request -> isOnly(request, AUTHORIZATION, BEARER + token), "Bearer realm=\"sandbox\"");
    }

    /**
     * Wants a key in a header.
     *
     * @param text all of the header's value, with what stands before the key
     */
    public static CredentialChecker header(SandboxService service, String name, String text) {
        return new CredentialChecker(service, request -> isOnly(request, name, text), "Key");
    }

    /** Wants a key in a query parameter. */
    public static CredentialChecker query(SandboxService service, String name, String key) {
        return new CredentialChecker(
                service,
                request -> request.query().asList().stream()
                        .filter(field -> field.name().equals(name))
                        .map(field -> field.value())
                        .toList()
                        .equals(List.of(key)),
                "Key");
    }

    /**
     * Wants a token in the header {@code Authorization} that its sender has signed (RFC 7519), as often as it likes while it holds.
     *
     * @param key what the signature is checked with
     * @param audience whom the token is made for
     */
    public static CredentialChecker signedToken(SandboxService service, PublicKey key, String audience) {
        return new CredentialChecker(
                service,
                request -> request.headers()
                        .first(AUTHORIZATION)
                        .filter(text -> text.startsWith(BEARER))
                        .flatMap(text -> new JwtCheck(key).claims(text.substring(BEARER.length()), audience))
                        .isPresent(),
                "Bearer realm=\"sandbox\"");
    }

    /** Wants a key in a cookie (RFC 6265, 4.2). */
    public static CredentialChecker cookie(SandboxService service, String name, String key) {
        return new CredentialChecker(
                service,
                request -> request.headers().first("Cookie").stream()
                        .flatMap(cookies -> Stream.of(cookies.split("; ")))
                        .filter(cookie -> cookie.startsWith(name + "="))
                        .toList()
                        .equals(List.of(name + "=" + key)),
                "Key");
    }

    private static boolean isOnly(SandboxRequest request, String name, String text) {
        return request.headers().asList().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(header -> header.value())
                .toList()
                .equals(List.of(text));
    }

    @Override
    public SandboxResponse handle(SandboxRequest request) {
        return proven.test(request)
                ? service.handle(request)
                : SandboxResponse.status(401).withHeader("WWW-Authenticate", challenge);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return service.connectionFields(baseUrl);
    }
}
