package dev.ferrule.codegen.openapi.name;

import dev.ferrule.spec.grammar.NameRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How names of documents are written in the language. Names that are too long end in a digest of what they were. */
public final class Naming {

    private static final int DIGEST = 6;
    private static final Set<String> ACRONYMS = Set.of(
            "id", "url", "uri", "api", "http", "https", "html", "json", "xml", "csv", "pdf", "ip", "ssl", "tls", "sql",
            "ssh", "sso", "uuid", "utc", "vat", "ui", "sms", "iso", "gps", "dns", "faq", "sku", "css", "ftp", "smtp",
            "jwt", "acl");

    private Naming() {}

    /** An id such as {@code list-users}; {@code fallback} when the name has no letter or digit. */
    public static String kebab(String name, String fallback) {
        return joined(name, "-", fallback);
    }

    /** An id such as {@code user_id}. */
    public static String snake(String name, String fallback) {
        return joined(name, "_", fallback);
    }

    /** The name of a type, such as {@code UserGroup}. */
    public static String type(String name, String fallback) {
        List<String> words = words(name, fallback);
        String made = words.stream().map(Naming::capital).collect(Collectors.joining());
        return fitted(Character.isDigit(made.charAt(0)) ? "Type" + made : made, name, "");
    }

    /** The name of a field: the name itself where the language can write it. */
    public static String field(String name, String fallback) {
        return NameRule.FIELD.allows(name) ? name : camel(name, fallback);
    }

    /** A name such as {@code userId}. */
    public static String camel(String name, String fallback) {
        String made = type(name, fallback);
        return made.substring(0, 1).toLowerCase(Locale.ROOT) + made.substring(1);
    }

    /** A title such as {@code List Users}, of the words of a name. */
    public static String title(String name, String fallback) {
        return words(name, fallback).stream().map(Naming::capital).collect(Collectors.joining(" "));
    }

    /**
     * The title of an id with its acronyms in capitals, such as {@code User ID}; empty when it has none, and the title that
     * the language makes of the id is right.
     */
    public static Optional<String> spelled(String id) {
        boolean any = false;
        StringBuilder title = new StringBuilder();
        for (String word : id.split("[_-]", -1)) {
            String spelled = ACRONYMS.contains(word)
                    ? word.toUpperCase(Locale.ROOT)
                    : word.startsWith("oauth") ? "OA" + word.substring(2) : capital(word);
            any |= !spelled.equals(capital(word));
            title.append(title.isEmpty() ? "" : " ").append(spelled);
        }
        return any ? Optional.of(title.toString()) : Optional.empty();
    }

    /** What two names must not share: they would fall together in generated code or on some disks. */
    public static String folded(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String name, String fallback) {
        List<String> words = WordSplitter.words(name);
        return words.isEmpty() ? WordSplitter.words(fallback) : words;
    }

    private static String joined(String name, String sign, String fallback) {
        List<String> words = new ArrayList<>(words(name, fallback));
        if (Character.isDigit(words.get(0).charAt(0))) {
            words.add(0, fallback);
        }
        return fitted(String.join(sign, words), name, sign);
    }

    private static String fitted(String made, String name, String sign) {
        return made.length() <= NameRule.LONGEST ? made : cut(made, name, sign);
    }

    /** The beginning of a name, and a digest of the whole. */
    static String cut(String made, String name, String sign) {
        String begin = made.substring(0, NameRule.LONGEST - DIGEST - 1 - sign.length());
        int end = sign.isEmpty() ? -1 : begin.lastIndexOf(sign);
        // The digest begins with a letter, as a word may not be all there is behind a sign of some names.
        return (end > 20 ? begin.substring(0, end) : begin) + sign + "x" + digest(name);
    }

    private static String digest(String name) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("Every Java platform has SHA-256", problem);
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
