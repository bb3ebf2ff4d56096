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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps book of what is sent where, so that nothing is sent twice to one place. */
final class WireTargets {

    private final Diagnostics diagnostics;
    private final Set<List<String>> taken = new HashSet<>();
    private final Set<List<String>> above = new HashSet<>();
    private final Set<List<String>> open = new HashSet<>();

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
        List<String> key = key(step, path);
        claim(key, () -> member(key), span);
    }

    /** Claims a member for the entries of a map, beside which others may be sent. */
    void claimEntries(String step, JsonPath path, Span span) {
        List<String> key = key(step, path);
        if (!isUnderOthers(key) && taken.add(key)) {
            open.add(key);
        } else {
            taken(key, () -> member(key), span);
        }
    }

    private static List<String> key(String step, JsonPath path) {
        List<String> key = new ArrayList<>(List.of(step, Place.BODY.name()));
        path.parts().forEach(part -> key.add(part instanceof JsonPath.Part.Name name ? name.name() : part.toString()));
        return List.copyOf(key);
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
        boolean free = !above.contains(key) && taken.add(key) && !isUnderOthers(key);
        for (int length = 3; length < key.size(); length++) {
            above.add(List.copyOf(key.subList(0, length)));
        }
        if (!free) {
            taken(key, noun, span);
        }
    }

    /** Whether something else sends what the place is a part of; the entries of a map have others beside them. */
    private boolean isUnderOthers(List<String> key) {
        return IntStream.range(3, key.size())
                .mapToObj(length -> List.copyOf(key.subList(0, length)))
                .anyMatch(prefix -> taken.contains(prefix) && !open.contains(prefix));
    }

    private void taken(List<String> key, Supplier<String> noun, Span span) {
        diagnostics.report(
                DiagnosticCode.DUPLICATE_WIRE_TARGET,
                span,
                noun.get() + " of the step " + Quote.code(key.get(0)) + " is sent already",
                "send it once: by the call, by the body, or by one parameter");
    }
}
