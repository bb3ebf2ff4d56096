package dev.ferrule.codegen.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Java names from names of a spec: ASCII letters and digits only, by Java's conventions, never a keyword, never taken
 * twice in one scope. Names are given out in the order of the spec, so the same spec gives the same names.
 */
final class JavaNames {

    /** Methods that every object has, or that generated classes inherit. */
    private static final Set<String> INHERITED = Set.of(
            "getClass",
            "hashCode",
            "equals",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "toJson",
            "text",
            "integer",
            "number",
            "flag",
            "secret",
            "any",
            "object",
            "list",
            "oneOf",
            "has",
            "required",
            "read",
            "readList",
            "asText",
            "asInteger",
            "asNumber",
            "asFlag",
            "put",
            "members",
            "build",
            "builder",
            "toBuilder",
            "of",
            "toInputs",
            "parameterOf");

    /** Names that Java knows in some places only and that would read oddly, or collide, in others. */
    private static final Set<String> CONTEXTUAL = Set.of("record", "sealed", "permits", "yield", "var", "when", "json");

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A scope for members: what objects inherit is taken already. */
    static JavaNames members() {
        JavaNames names = new JavaNames();
        names.taken.addAll(INHERITED);
        return names;
    }

    /** An empty scope. */
    static JavaNames scope() {
        return new JavaNames();
    }

    /** The name of a field, method or parameter: {@code display-name} becomes {@code displayName}. */
    String member(String name) {
        return given.computeIfAbsent(name, key -> unique(legal(camel(key, false))));
    }

    /** The name of a class: {@code USER_NOT_FOUND} becomes {@code UserNotFound}. */
    String type(String name) {
        return given.computeIfAbsent(name, key -> unique(legal(camel(key, true))));
    }

    /** Takes names that generated code uses by itself. */
    JavaNames reserve(String... names) {
        taken.addAll(List.of(names));
        return this;
    }

    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    private static String legal(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || CONTEXTUAL.contains(name) ? name + "_" : name;
    }

    private static String camel(String name, boolean upper) {
        StringBuilder camel = new StringBuilder();
        for (String word : words(name)) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean capital = upper || !camel.isEmpty();
            camel.append(capital ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : lower);
        }
        if (camel.isEmpty()) {
            camel.append(upper ? "Unnamed" : "unnamed");
        }
        if (Character.isDigit(camel.charAt(0))) {
            camel.insert(0, '_');
        }
        return camel.length() <= 100 ? camel.toString() : camel.substring(0, 100);
    }

    /** The words of a name: split at signs, and where a capital follows a small letter. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean sign = !isAsciiLetterOrDigit(c);
            boolean boundary = Character.isUpperCase(c) && (Character.isLowerCase(before) || Character.isDigit(before));
            if ((sign || boundary) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (!sign) {
                word.append(c);
            } else if (c > 0x7f) {
                // What ASCII cannot say is said by its number, so that different names stay different.
                words.add("u" + Integer.toHexString(c));
            }
            before = c;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
