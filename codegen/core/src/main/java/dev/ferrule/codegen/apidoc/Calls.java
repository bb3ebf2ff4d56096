package dev.ferrule.codegen.apidoc;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calls that become operations. An action of one call is an operation; one of several calls is an operation for
 * each of them, as nothing in OpenAPI makes one call of many. No method and path can have two operations: actions of one call
 * come first, in the order of their ids.
 */
final class Calls {

    private final Paths paths = new Paths();
    private final Map<String, Call> taken = new LinkedHashMap<>();
    private final Map<String, List<Call>> byAction = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Gaps gaps;

    Calls(Connector connector, Gaps gaps) {
        this.gaps = gaps;
        List<Action> ordered = connector.actions().stream()
                .sorted(Comparator.comparing((Action action) -> action.steps().size() > 1)
                        .thenComparing(Action::id))
                .toList();
        for (Action action : ordered) {
            gaps.about(action.id());
            add(action);
        }
        gaps.about("");
    }

    /** The operations, by path and method. */
    List<Call> operations() {
        return taken.values().stream()
                .sorted(Comparator.comparing((Call call) -> call.path().text())
                        .thenComparing(call -> call.step().method()))
                .toList();
    }

    /** The operations that the calls of an action are, in the order of the calls. */
    List<Call> of(Action action) {
        return byAction.getOrDefault(action.id(), List.of());
    }

    private void add(Action action) {
        List<Step> steps = action.steps();
        Step chief = chief(steps);
        Map<String, Call> found = new HashMap<>();
        for (Step step : documentedFirst(action)) {
            if (leaves(step)) {
                gaps.add(
                        GapCode.ACTION_LEFT_OUT,
                        "The call `" + step.id()
                                + "` goes to an address that an answer tells or is made by code; it is no operation.");
                continue;
            }
            Call call = call(action, step, steps.size() == 1, step.equals(chief));
            Call before = taken.putIfAbsent(step.method() + " " + call.path().text(), call);
            found.put(step.id(), before == null ? call : before);
            if (before == null) {
                ids.add(call.operation());
            } else if (steps.size() == 1) {
                gaps.add(
                        GapCode.SAME_CALL,
                        "Its method and path are those of the operation `" + before.operation()
                                + "`; OpenAPI has one operation for both.");
            }
        }
        List<Call> calls = steps.stream()
                .map(Step::id)
                .filter(found::containsKey)
                .map(found::get)
                .toList();
        if (steps.size() > 1) {
            gaps.add(
                    GapCode.SEVERAL_CALLS,
                    "It makes " + steps.size() + " calls, each an operation of its own: "
                            + String.join(
                                    ", ",
                                    calls.stream()
                                            .map(Call::operation)
                                            .distinct()
                                            .toList())
                            + ". How they depend on each other is not said.");
        }
        byAction.put(action.id(), calls);
    }

    /** The calls, first those that the output is read from: what they answer is documented. */
    private static List<Step> documentedFirst(Action action) {
        return action.steps().stream()
                .sorted(Comparator.comparing(step -> action.output().places().stream()
                        .noneMatch(place ->
                                place instanceof Source.Body body && body.step().equals(step.id()))))
                .toList();
    }

    /** The call that the action is there for: the main one, or else the first that is no clean-up. */
    private static @Nullable Step chief(List<Step> steps) {
        return steps.stream()
                .filter(Step::main)
                .findFirst()
                .or(() -> steps.stream().filter(step -> !step.always()).findFirst())
                .orElse(null);
    }

    private static boolean leaves(Step step) {
        return step.fetch() != null
                || (step.upload() != null
                        && (step.upload().url() != null || step.upload().hook() != null));
    }

    private Call call(Action action, Step step, boolean whole, boolean chief) {
        String name = camel(chief ? action.id() : action.id() + "-" + step.id());
        String free = name;
        for (int number = 2; ids.contains(free); number++) {
            free = name + number;
        }
        return new Call(action, step, free, paths.of(step), whole);
    }

    /** An id in kebab or snake case in lower camel case. */
    static String camel(String id) {
        StringBuilder camel = new StringBuilder();
        for (String word : id.split("[-_]+", -1)) {
            if (!word.isEmpty()) {
                camel.append(
                        camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        return camel.toString();
    }
}
