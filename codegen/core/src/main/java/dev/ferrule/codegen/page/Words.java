package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.MapOf;
import dev.ferrule.spec.model.ValueType.Named;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names in the form in which people read them. */
final class Words {

    private Words() {}

    /** The type in words. */
    static String type(ValueType type) {
        if (type instanceof ListOf list) {
            return "list of " + type(list.items());
        }
        if (type instanceof MapOf map) {
            return "map of " + type(map.values());
        }
        if (type instanceof Named named) {
            return SafeCharacters.line(named.type());
        }
        return type == Scalar.ANY
                ? "any JSON value"
                : type.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An id in snake or kebab case as a title. */
    static String title(String id) {
        return Arrays.stream(id.split("[_-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** A title as one part of an address: lower case, a hyphen where there is no letter or digit. */
    static String slug(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    /** A clause as a sentence. */
    static String sentence(String clause) {
        return capital(clause) + ".";
    }

    /** The beginning of a sentence. */
    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
