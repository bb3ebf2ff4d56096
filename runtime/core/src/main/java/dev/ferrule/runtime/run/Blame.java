package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the parameter that a service means when it tells a name on the wire. */
final class Blame {

    /** A place of a request, and the parameter that alone fills it. */
    private record Sent(String name, String parameter) {}

    private final List<Sent> sent = new ArrayList<>();

    private Blame() {}

    /**
     * The parameter that a step sends by this name: a query parameter, a header, or a place in the body such as
     * {@code user.name}, {@code user[name]} or {@code /user/name}, in whatever case of letters. The last part of a place is enough when only one
     * parameter has it.
     */
    static Optional<String> parameter(StepDefinition step, String name) {
        Blame blame = new Blame();
        step.query().forEach(field -> blame.add(field.name(), field.value()));
        step.headers().forEach(field -> blame.add(field.name(), field.value()));
        step.body().ifPresent(body -> {
            body.overlays().forEach(overlay -> blame.add(dotted(overlay.path()), overlay.value()));
            body.json().ifPresent(json -> blame.add("", json));
        });
        step.path().forEach(part -> blame.add("", part));
        return blame.only(name);
    }

    private Optional<String> only(String name) {
        String wanted = plain(name);
        return wanted.isEmpty() ? Optional.empty() : whole(wanted).or(() -> around(wanted));
    }

    /** A place in the words of paths: {@code user.name} for {@code user[name]} and {@code #/user/name}. */
    private static String plain(String name) {
        return name.replace("]", "")
                .replaceAll("[/\\[]+", ".")
                .replaceFirst("^[.#$]+", "")
                .replaceFirst("\\.$", "");
    }

    /** What sends the object or the list in which a place is, such as {@code items} for {@code items[0].price}. */
    private Optional<String> around(String wanted) {
        int end = wanted.lastIndexOf('.');
        if (end < 0) {
            return Optional.empty();
        }
        String outer = wanted.substring(0, end);
        return one(there -> there.name().equalsIgnoreCase(outer)).or(() -> around(outer));
    }

    private Optional<String> whole(String wanted) {
        return one(there -> there.name().equalsIgnoreCase(wanted))
                .or(() -> one(there -> there.parameter().equals(wanted)))
                .or(() -> one(there -> there.name()
                        .substring(there.name().lastIndexOf('.') + 1)
                        .equalsIgnoreCase(wanted)));
    }

    private Optional<String> one(Predicate<Sent> fits) {
        List<String> found =
                sent.stream().filter(fits).map(Sent::parameter).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void add(String name, Expression value) {
        if (value instanceof Expression.Reference reference && reference.origin() instanceof Origin.Input input) {
            sent.add(new Sent(plain(name), input.parameter()));
        } else if (value instanceof Expression.Reference reference
                && reference.origin() instanceof Origin.Worked worked) {
            add(name, worked.value());
        } else if (value instanceof Expression.Segments segments) {
            add(name, segments.value());
        } else if (value instanceof Expression.Expanded expanded) {
            add(name, expanded.value());
        } else if (value instanceof Expression.Structure structure) {
            structure.members().forEach((key, member) -> add(inside(name, key), member));
        } else if (value instanceof Expression.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                add(inside(name, String.valueOf(i)), items.values().get(i));
            }
        } else if (value instanceof Expression.When when) {
            add(name, when.give());
            when.otherwise().ifPresent(otherwise -> add(name, otherwise));
        }
    }

    private static String inside(String name, String member) {
        return name.isEmpty() ? member : name + "." + member;
    }

    private static String dotted(Pointer path) {
        return Origins.text(new Origin.Item(path)).replaceFirst("^item\\.?", "");
    }
}
