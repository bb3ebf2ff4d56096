package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares the parameters of an action. */
final class ParameterDiff {

    private final Changes changes;

    ParameterDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Spot all, List<Parameter> before, List<Parameter> after) {
        Keyed<Parameter> parameters = Keyed.of(before, after, Parameter::id);
        List<Keyed.Pair<Parameter>> renamed = Renames.of(parameters, ParameterDiff::sameTargets);
        for (Keyed.Pair<Parameter> pair : renamed) {
            Spot spot = all.at(
                    pair.before().id(), pair.before().position(), pair.after().position());
            changes.add(
                    ParameterChange.PARAMETER_RENAMED,
                    spot,
                    pair.before().id(),
                    pair.after().id());
            contract(spot, pair.before(), pair.after());
        }
        for (Parameter parameter : Renames.rest(parameters.removed(), renamed)) {
            Spot spot = all.at(parameter.id(), parameter.position(), null);
            changes.add(ParameterChange.PARAMETER_REMOVED, spot, Texts.type(parameter.type()), null);
        }
        Renames.rest(parameters.added(), renamed).forEach(parameter -> added(all, parameter));
        for (Keyed.Pair<Parameter> pair : parameters.kept()) {
            Parameter old = pair.before();
            Parameter current = pair.after();
            Spot spot = all.at(old.id(), old.position(), current.position());
            contract(spot, old, current);
            changes.compare(
                    ParameterChange.PARAMETER_WIRE_CHANGED, spot, old.targets(), current.targets(), Texts::targets);
            words(spot, old, current);
        }
        if (parameters.reordered()) {
            changes.add(ActionChange.PARAMETERS_REORDERED, all, null, null);
        }
    }

    private static boolean sameTargets(Parameter old, Parameter current) {
        return !old.targets().isEmpty() && old.targets().equals(current.targets());
    }

    private void added(Spot all, Parameter parameter) {
        Spot spot = all.at(parameter.id(), null, parameter.position());
        Value value = parameter.defaultValue();
        if (parameter.required()) {
            changes.add(ParameterChange.REQUIRED_PARAMETER_ADDED, spot, null, Texts.type(parameter.type()));
        } else if (value != null) {
            changes.add(ParameterChange.PARAMETER_WITH_DEFAULT_ADDED, spot, null, Texts.value(value));
        } else {
            changes.add(ParameterChange.PARAMETER_ADDED, spot, null, Texts.type(parameter.type()));
        }
    }

    private void contract(Spot spot, Parameter old, Parameter current) {
        if (!old.type().equals(current.type())) {
            changes.add(type(old.type(), current.type()), spot, Texts.type(old.type()), Texts.type(current.type()));
        }
        if (old.required() != current.required()) {
            ChangeKind kind = current.required()
                    ? ParameterChange.PARAMETER_BECAME_REQUIRED
                    : ParameterChange.PARAMETER_BECAME_OPTIONAL;
            changes.add(kind, spot, null, null);
        } else {
            defaults(spot, old.defaultValue(), current.defaultValue());
        }
        ChangeKind clearing = old.clear() == null
                ? ParameterChange.PARAMETER_CLEARING_ADDED
                : current.clear() == null
                        ? ParameterChange.PARAMETER_CLEARING_REMOVED
                        : ParameterChange.PARAMETER_CLEARING_CHANGED;
        changes.compare(clearing, spot, old.clear(), current.clear(), Texts::value);
        new RuleDiff(changes).compare(spot, old.constraints(), current.constraints());
        changes.compare(
                ParameterChange.PARAMETER_SEGMENTS_CHANGED,
                spot,
                old.segments(),
                current.segments(),
                many -> many ? "many segments" : "one segment");
        changes.compare(
                ParameterChange.PARAMETER_PATH_STYLE_CHANGED,
                spot,
                old.pathStyle(),
                current.pathStyle(),
                style -> style.name().toLowerCase(Locale.ROOT));
        changes.compare(
                ParameterChange.PARAMETER_VISIBILITY_CHANGED,
                spot,
                old.visibleWhen(),
                current.visibleWhen(),
                Texts::test);
        changes.compare(
                ParameterChange.PARAMETER_REQUIREMENT_CHANGED,
                spot,
                old.requiredWhen(),
                current.requiredWhen(),
                Texts::test);
        changes.compare(
                ParameterChange.PARAMETER_LOOKUP_CHANGED,
                spot,
                old.optionsFrom(),
                current.optionsFrom(),
                Texts::lookup);
        boolean wraps = wraps(old) || wraps(current);
        changes.compare(
                wraps ? ParameterChange.PARAMETER_WRAPPING_CHANGED : ParameterChange.PARAMETER_ENTRIES_CHANGED,
                spot,
                old.entriesFrom(),
                current.entriesFrom(),
                Texts::entries);
    }

    private static boolean wraps(Parameter parameter) {
        return parameter.entriesFrom() != null && parameter.entriesFrom().wraps();
    }

    private static ChangeKind type(ValueType old, ValueType current) {
        if (current == Scalar.SECRET) {
            return ParameterChange.PARAMETER_BECAME_SECRET;
        }
        if (old == Scalar.SECRET) {
            return ParameterChange.PARAMETER_NO_LONGER_SECRET;
        }
        boolean wider = current == Scalar.ANY || (old == Scalar.INTEGER && current == Scalar.NUMBER);
        return wider ? ParameterChange.PARAMETER_TYPE_WIDENED : ParameterChange.PARAMETER_TYPE_CHANGED;
    }

    /** What is required has no default, so this speaks only of parameters that may be left out, now and before. */
    private void defaults(Spot spot, @Nullable Value old, @Nullable Value current) {
        ChangeKind kind = old == null
                ? ParameterChange.DEFAULT_ADDED
                : current == null ? ParameterChange.DEFAULT_REMOVED : ParameterChange.DEFAULT_CHANGED;
        changes.compare(kind, spot, old, current, Texts::value);
    }

    private void words(Spot spot, Parameter old, Parameter current) {
        if (old.applied() != current.applied()) {
            changes.add(
                    ParameterChange.PARAMETER_APPLIED_CHANGED,
                    spot,
                    Boolean.toString(old.applied()),
                    Boolean.toString(current.applied()));
        }
        ChangeKind group = current.group().equals(Parameter.INTERNAL)
                ? ParameterChange.PARAMETER_HIDDEN
                : old.group().equals(Parameter.INTERNAL)
                        ? ParameterChange.PARAMETER_SHOWN
                        : ParameterChange.PARAMETER_GROUP_CHANGED;
        changes.compare(group, spot, old.group(), current.group());
        changes.compare(ParameterChange.PARAMETER_NAME_CHANGED, spot, old.name(), current.name());
        changes.compare(ParameterChange.PARAMETER_DESCRIPTION_CHANGED, spot, old.description(), current.description());
        changes.compare(ParameterChange.PARAMETER_NOTES_CHANGED, spot, old.notes(), current.notes(), Texts::notes);
        changes.compare(
                ParameterChange.PARAMETER_PRESENTATION_CHANGED,
                spot,
                old.presentation(),
                current.presentation(),
                String::valueOf);
        LifecycleDiff.compare(changes, spot, old.lifecycle(), current.lifecycle());
        changes.compare(ParameterChange.PARAMETER_EXAMPLE_CHANGED, spot, old.example(), current.example());
    }
}
