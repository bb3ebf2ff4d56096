package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.http.CookieText;
import dev.ferrule.runtime.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Checks what hand-written code adds to requests. */
final class Additions {

    private static final int MOST = 32;
    private static final int LONGEST = 64 * 1024;

    /** What frames a message or says where it goes is not such code's to change (RFC 9110, 7.2 and 7.6; RFC 9112, 6). */
    private static final Set<String> FRAMING = Set.of(
            "host",
            "content-length",
            "content-type",
            "transfer-encoding",
            "connection",
            "cookie",
            "te",
            "trailer",
            "upgrade",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "expect",
            "accept-encoding");

    private Additions() {}

    /** What a signer adds to one request; its cookies are part of what it signs, so it adds none. */
    static List<Credential> signed(String hook, Optional<List<Credential>> given) {
        List<Credential> added = checked(hook, given);
        if (added.stream().anyMatch(credential -> credential.place() == Place.COOKIE)) {
            throw new HookFailure(hook, "added a cookie, which is not a signer's");
        }
        return added;
    }

    /** What a login gives for each request. */
    static Session session(String hook, Optional<Session> given) {
        Session session = given.orElseThrow(() -> new HookFailure(hook, "gave no session"));
        if (checked(hook, Optional.of(session.credentials())).isEmpty()) {
            throw new HookFailure(hook, "gave a session that nothing proves");
        }
        return session;
    }

    private static List<Credential> checked(String hook, Optional<List<Credential>> given) {
        List<Credential> added = given.filter(list -> list.stream().allMatch(Objects::nonNull))
                .map(List::copyOf)
                .orElseThrow(() -> new HookFailure(hook, "gave no list of headers and query parameters"));
        long length = added.stream()
                .mapToLong(credential ->
                        credential.name().length() + credential.text().length())
                .sum();
        if (added.size() > MOST || length > LONGEST) {
            throw new HookFailure(hook, "added more than a request may carry");
        }
        for (Credential credential : added) {
            check(hook, credential);
        }
        return added;
    }

    private static void check(String hook, Credential credential) {
        if (credential.place() == Place.HEADER
                && FRAMING.contains(credential.name().toLowerCase(Locale.ROOT))) {
            throw new HookFailure(hook, "added a header that is not its own");
        }
        if (!isSendable(credential)) {
            throw new HookFailure(hook, "added a header, query parameter or cookie that cannot be sent");
        }
    }

    private static boolean isSendable(Credential credential) {
        try {
            return switch (credential.place()) {
                case HEADER ->
                    !Header.secret(credential.name(), credential.text()).name().isEmpty();
                // The name of a cookie is a token, as that of a header is (RFC 6265, 4.1.1).
                case COOKIE ->
                    !Header.secret(credential.name(), "").name().isEmpty() && CookieText.allows(credential.text());
                case QUERY ->
                    !credential.name().isEmpty()
                            && StandardCharsets.UTF_8.newEncoder().canEncode(credential.name() + credential.text());
                case FIELD -> false;
            };
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
