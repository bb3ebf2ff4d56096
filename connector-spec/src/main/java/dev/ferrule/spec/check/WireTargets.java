package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps book of what is sent where, so that nothing is sent twice to one place. */
final class WireTargets {

    private final Diagnostics diagnostics;
    private final Set<List<String>> taken = new HashSet<>();
    private final Set<List<String>> above = new HashSet<>();

    WireTargets(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void claimQuery(String step, String name, Span span) {
        claim(List.of(step, Place.QUERY.name(), name), () -> "the query parameter " + Quote.code(name), span);
    }

    void claimHeader(String step, String name, Span span) {
        claim(
                List.of(step, Place.HEADER.name(), name.toLowerCase(Locale.ROOT)),
                () -> "the header " + Quote.code(name),
                span);
    }

    void claimCookie(String step, String name, Span span) {
        claim(List.of(step, Place.COOKIE.name(), name), () -> "the cookie " + Quote.code(name), span);
    }

    void claimBody(String step, JsonPath path, Span span) {
        List<String> key = new ArrayList<>(List.of(step, Place.BODY.name()));
        path.parts().forEach(part -> key.add(part instanceof JsonPath.Part.Name name ? name.name() : part.toString()));
        claim(key, () -> member(key), span);
    }

    /** Claims each member that a literal body holds. */
    void claimBody(String step, @Nullable Value json, Span span) {
        claimMembers(new ArrayList<>(List.of(step, Place.BODY.name())), json, span);
    }

    private void claimMembers(List<String> key, @Nullable Value value, Span span) {
        if (value instanceof Value.Structure structure) {
            for (Map.Entry<String, Value> member : structure.members().entrySet()) {
                List<String> inner = new ArrayList<>(key);
                inner.add(member.getKey());
                boolean leaf = !(member.getValue() instanceof Value.Structure);
                if (leaf) {
                    claim(inner, () -> member(inner), span);
                } else {
                    claimMembers(inner, member.getValue(), span);
                }
            }
        }
    }

    private static String member(List<String> key) {
        return "the body's " + Quote.code(String.join(".", key.subList(2, key.size())));
    }

    private void claim(List<String> key, Supplier<String> noun, Span span) {
        boolean free = !above.contains(key) && taken.add(key);
        for (int length = 3; length < key.size(); length++) {
            List<String> prefix = List.copyOf(key.subList(0, length));
            free &= !taken.contains(prefix);
            above.add(prefix);
        }
        if (!free) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_WIRE_TARGET,
                    span,
                    noun.get() + " of the step " + Quote.code(key.get(0)) + " is sent already",
                    "send it once: by the call, by the body, or by one parameter");
        }
    }
}
