package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What follows from names: labels, the names of generated code, and names that fall together. */
final class Names {

    private Names() {}

    /** {@code first_name} becomes {@code First Name}. */
    static String title(String id) {
        return words(id, true, " ");
    }

    /** {@code first_name} and {@code first-name} become {@code firstName}. */
    static String camelCase(String id) {
        return words(id, false, "");
    }

    /** The words of an id, each but perhaps the first one with a capital. */
    private static String words(String id, boolean firstIsCapital, String between) {
        StringBuilder words = new StringBuilder(id.length());
        boolean starts = true;
        for (int i = 0; i < id.length(); i++) {
            char sign = id.charAt(i);
            if (sign == '_' || sign == '-') {
                starts = true;
            } else if (!starts) {
                words.append(sign);
            } else {
                boolean first = words.isEmpty();
                String letter = String.valueOf(sign);
                words.append(first ? "" : between)
                        .append(
                                first && !firstIsCapital
                                        ? letter.toLowerCase(Locale.ROOT)
                                        : letter.toUpperCase(Locale.ROOT));
                starts = false;
            }
        }
        return words.toString();
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
}
