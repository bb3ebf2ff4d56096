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
     * {@code user.name}, in the case of letters that the service uses. The last part of a place is enough when only one
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
        String wanted = name.replace('/', '.').replaceFirst("^[.#$]+", "");
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
            sent.add(new Sent(name, input.parameter()));
        } else if (value instanceof Expression.Structure structure) {
            structure.members().forEach((key, member) -> add(name.isEmpty() ? key : name + "." + key, member));
        }
    }

    private static String dotted(Pointer path) {
        return Origins.text(new Origin.Item(path)).replaceFirst("^item\\.?", "");
    }
}
