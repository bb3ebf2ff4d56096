package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.http.Header;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Checks what a signer adds to a request. */
final class Additions {

    private static final int MOST = 32;
    private static final int LONGEST = 64 * 1024;

    /** What frames a message or says where it goes is not a signer's to change (RFC 9110, 7.2 and 7.6; RFC 9112, 6). */
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

    static List<Credential> checked(String hook, Optional<List<Credential>> given) {
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
        if (credential.place() == Place.COOKIE
                || (credential.place() == Place.HEADER
                        && FRAMING.contains(credential.name().toLowerCase(Locale.ROOT)))) {
            throw new HookFailure(hook, "added a cookie or a header that is not a signer's");
        }
        try {
            if (credential.place() == Place.HEADER) {
                Header.secret(credential.name(), credential.text());
            } else if (credential.name().isEmpty()) {
                throw new IllegalArgumentException("no name");
            }
        } catch (IllegalArgumentException e) {
            throw new HookFailure(hook, "added a header or query parameter that cannot be sent");
        }
    }
}
