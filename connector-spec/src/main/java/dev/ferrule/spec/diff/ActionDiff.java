package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Action.Example;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares actions: their words, what goes in, what they do and what comes out. */
final class ActionDiff {

    private final Changes changes;

    ActionDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Spot root, List<Action> before, List<Action> after) {
        Spot all = root.at("actions");
        Keyed<Action> actions = Keyed.of(before, after, Action::id);
        List<Keyed.Pair<Action>> renamed = Renames.of(actions, ActionDiff::sameCalls);
        for (Keyed.Pair<Action> pair : renamed) {
            Spot spot = all.at(
                    pair.before().id(), pair.before().position(), pair.after().position());
            changes.add(
                    ActionChange.ACTION_RENAMED,
                    spot,
                    pair.before().id(),
                    pair.after().id());
            contract(spot, pair.before(), pair.after());
        }
        Renames.rest(actions.removed(), renamed)
                .forEach(action -> changes.add(
                        ActionChange.ACTION_REMOVED, all.at(action.id(), action.position(), null), null, null));
        Renames.rest(actions.added(), renamed)
                .forEach(action -> changes.add(
                        ActionChange.ACTION_ADDED, all.at(action.id(), null, action.position()), null, null));
        for (Keyed.Pair<Action> pair : actions.kept()) {
            Spot spot = all.at(
                    pair.before().id(), pair.before().position(), pair.after().position());
            words(spot, pair.before(), pair.after());
            contract(spot, pair.before(), pair.after());
        }
    }

    private static boolean sameCalls(Action old, Action current) {
        return calls(old).equals(calls(current)) && parameters(old).equals(parameters(current));
    }

    private static List<String> calls(Action action) {
        return action.steps().stream()
                .map(step -> step.method() + " " + Texts.template(step.path()))
                .toList();
    }

    private static List<String> parameters(Action action) {
        return action.parameters().stream().map(Parameter::id).sorted().toList();
    }

    private void words(Spot spot, Action old, Action current) {
        changes.compare(ActionChange.ACTION_NAME_CHANGED, spot, old.name(), current.name());
        changes.compare(ActionChange.ACTION_DESCRIPTION_CHANGED, spot, old.description(), current.description());
        changes.compare(ActionChange.ACTION_NOTES_CHANGED, spot, old.notes(), current.notes(), Texts::notes);
        changes.compare(ActionChange.ACTION_ABOUT_CHANGED, spot, old.about(), current.about(), String::valueOf);
        LifecycleDiff.compare(changes, spot, old.lifecycle(), current.lifecycle());
        changes.compare(ActionChange.ACTION_REFERENCE_CHANGED, spot, old.reference(), current.reference());
        changes.compare(ActionChange.ACTION_SLUG_CHANGED, spot, old.slug(), current.slug());
        changes.compare(
                ActionChange.ACTION_LIBRARY_CHANGED,
                spot,
                old.page().workflow(),
                current.page().workflow(),
                workflow -> workflow.url() == null ? workflow.title() : workflow.title() + " at " + workflow.url());
    }

    private void contract(Spot spot, Action old, Action current) {
        Spot parameters = spot.at("parameters");
        new ParameterDiff(changes).compare(parameters, old.parameters(), current.parameters());
        changes.compare(ActionChange.ACTION_RULES_CHANGED, spot, old.rules(), current.rules(), Texts::rules);
        Spot steps = spot.at("steps");
        Keyed<Step> kept = Keyed.of(old.steps(), current.steps(), Step::id);
        new StepDiff(changes, optional(old, current)).compare(steps, kept);
        output(spot.at("output", old.output().position(), current.output().position()), old.output(), current.output());
    }

    private void output(Spot spot, Action.Output old, Action.Output current) {
        if (old.value() == null || current.value() == null) {
            if (old.value() != current.value()) {
                ChangeKind kind = old.value() == null ? ActionChange.OUTPUT_ADDED : ActionChange.OUTPUT_REMOVED;
                changes.add(kind, spot, words(old), words(current));
            } else {
                changes.compare(ActionChange.OUTPUT_TYPE_CHANGED, spot, old.type(), current.type(), Texts::type);
            }
        } else {
            ValueType type = old.type();
            changes.compare(ActionChange.OUTPUT_TYPE_CHANGED, spot, type, current.type(), Texts::type);
            if (!old.value().equals(current.value())) {
                ChangeKind kind = onlyMorePlaces(old.places(), current.places())
                        ? ActionChange.OUTPUT_PLACE_ADDED
                        : ActionChange.OUTPUT_SOURCE_CHANGED;
                changes.add(kind, spot, source(old, old.value()), source(current, current.value()));
            }
        }
        changes.compare(ActionChange.OUTPUT_SHAPE_CHANGED, spot, old.shaping(), current.shaping(), ShapingTexts::words);
        changes.compare(ActionChange.OUTPUT_SECRETS_CHANGED, spot, old.secret(), current.secret(), Texts::paths);
        changes.compare(ActionChange.EXAMPLE_CHANGED, spot, old.example(), current.example(), Example::file);
    }

    /** Whether each output that was found before is found at the same place now. */
    private static boolean onlyMorePlaces(List<Source> old, List<Source> current) {
        return !old.isEmpty()
                && current.size() > old.size()
                && current.subList(0, old.size()).equals(old);
    }

    private static String source(Action.Output output, Value value) {
        return output.places().isEmpty()
                ? Texts.value(value)
                : output.places().stream().map(Texts::source).collect(Collectors.joining(", else "));
    }

    private static String words(Action.Output output) {
        return output.value() == null ? "nothing" : Texts.type(output.type());
    }

    /** The new parameters that nobody need give. */
    private static Set<String> optional(Action old, Action current) {
        Set<String> ids = new HashSet<>();
        current.parameters().stream()
                .filter(parameter -> !parameter.required() && parameter.defaultValue() == null)
                .forEach(parameter -> ids.add(parameter.id()));
        old.parameters().forEach(parameter -> ids.remove(parameter.id()));
        return ids;
    }
}
