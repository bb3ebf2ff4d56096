package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service tells when it turns a call away that carries no token that is good for it: where there is one, and what it
 * shall be good for. Registries of images ask so.
 *
 * @param realm the address of the server of tokens
 * @param service for whom the token is; empty when the service does not tell
 * @param scope what it shall allow; empty when the service does not tell
 * @see <a href="https://distribution.github.io/distribution/spec/auth/token/">Token authentication of registries</a>
 */
record Challenge(String realm, Optional<String> service, Optional<String> scope) {

    private static final int LONGEST = 8_192;

    /** A parameter, whose value may stand in quotes, or the word of a scheme (RFC 9110, 11.6.1). */
    private static final Pattern PART =
            Pattern.compile("([\\w!#$%&'*+.^`|~-]++)(?:\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]++)))?+");

    /** The challenge of an answer that asks for a bearer token; empty when there is none that tells where to get one. */
    static Optional<Challenge> of(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("www-authenticate"))
                .map(Header::value)
                .filter(value -> value.length() <= LONGEST)
                .flatMap(value -> read(value).stream())
                .findFirst();
    }

    /** One header may hold several challenges. */
    private static Optional<Challenge> read(String value) {
        Map<String, String> told = new HashMap<>();
        boolean bearer = false;
        Matcher parts = PART.matcher(value);
        while (parts.find()) {
            String text =
                    parts.group(2) == null ? parts.group(3) : parts.group(2).replaceAll("\\\\(.)", "$1");
            if (text == null) {
                if (told.containsKey("realm")) {
                    break;
                }
                bearer = parts.group(1).equalsIgnoreCase("bearer");
            } else if (bearer) {
                told.putIfAbsent(parts.group(1).toLowerCase(Locale.ROOT), text);
            }
        }
        return Optional.ofNullable(told.get("realm"))
                .map(realm -> new Challenge(
                        realm, Optional.ofNullable(told.get("service")), Optional.ofNullable(told.get("scope"))));
    }
}
