package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What follows from names: labels, the names of generated code, and names that fall together. */
final class Names {

    private static final Pattern SEPARATOR = Pattern.compile("[_-]+");

    private Names() {}

    /** {@code first_name} becomes {@code First Name}. */
    static String title(String id) {
        return words(id).stream().map(Names::capital).collect(Collectors.joining(" "));
    }

    /** {@code first_name} and {@code first-name} become {@code firstName}. */
    static String camelCase(String id) {
        String joined = words(id).stream().map(Names::capital).collect(Collectors.joining());
        return joined.isEmpty() ? joined : joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    /** Reports each name that another name before it equals in generated code. */
    static void reportCollisions(List<Scalar> names, String noun, Diagnostics diagnostics) {
        reportCollisions(names, noun, Names::camelCase, diagnostics);
    }

    /** Reports each name that another name before it equals in the name of a generated file. */
    static void reportFileCollisions(List<Scalar> names, String noun, Diagnostics diagnostics) {
        reportCollisions(names, noun, name -> camelCase(name).toLowerCase(Locale.ROOT), diagnostics);
    }

    private static void reportCollisions(
            List<Scalar> names, String noun, UnaryOperator<String> generated, Diagnostics diagnostics) {
        Map<String, String> seen = new HashMap<>();
        for (Scalar name : names) {
            String first = seen.putIfAbsent(generated.apply(name.text()), name.text());
            if (first != null && !first.equals(name.text())) {
                diagnostics.report(
                        DiagnosticCode.NAME_COLLISION,
                        name.span(),
                        "the " + noun + " " + Quote.code(name.text()) + " and the " + noun + " " + Quote.code(first)
                                + " cannot be told apart in generated code",
                        "rename one of them");
            }
        }
    }

    private static List<String> words(String id) {
        return Arrays.stream(SEPARATOR.split(id))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
