package dev.ferrule.spec.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by names and forms what is probably a secret. */
public final class SecretSigns {

    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> LAST_WORDS =
            Set.of("password", "passwd", "passphrase", "secret", "apikey", "token", "authorization", "credentials");
    private static final Set<String> LAST_PAIRS = Set.of("api key", "private key", "secret key", "access key");
    /** Words before {@code token} that make it a place in a list and no secret. */
    private static final Set<String> CURSORS =
            Set.of("page", "next", "continuation", "sync", "cursor", "previous", "start", "csrf", "change");

    private static final Pattern KNOWN = Pattern.compile(String.join(
            "|",
            "AKIA[0-9A-Z]{16}",
            "gh[pousr]_[A-Za-z0-9]{30,}",
            "github_pat_[A-Za-z0-9_]{30,}",
            "glpat-[A-Za-z0-9_-]{20,}",
            "xox[abposr]-[A-Za-z0-9-]{10,}",
            "sk_live_[A-Za-z0-9]{16,}",
            "eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}",
            "-----BEGIN [A-Z ]*PRIVATE KEY-----"));

    private SecretSigns() {}

    /** Whether a thing of this name is probably a secret. */
    public static boolean inName(String name) {
        List<String> words = Arrays.stream(WORDS.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        return (LAST_WORDS.contains(last) && !CURSORS.contains(before)) || LAST_PAIRS.contains(before + " " + last);
    }

    /** Whether a text holds something that has the form of a well-known kind of secret. */
    public static boolean inText(String text) {
        return KNOWN.matcher(text).find();
    }

    /** The places of those. */
    static Stream<MatchResult> known(String text) {
        return KNOWN.matcher(text).results();
    }
}
