package dev.ferrule.spec.diff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of change. Its verdict is part of what it is: where the verdict would differ, there are two kinds. */
public sealed interface ChangeKind
        permits ActionChange, ConnectorChange, ParameterChange, RuleChange, LifecycleChange, StepChange, TypeChange {

    /** The name of the constant. */
    String name();

    /** What it says and means. */
    ChangeMeaning meaning();

    /** What it means for each audience. */
    default Verdict verdict() {
        return meaning().verdict();
    }

    /** A sentence with the places {@code {what}}, {@code {old}} and {@code {new}}. */
    default String says() {
        return meaning().says();
    }

    /** Why the verdict is what it is. */
    default String why() {
        return meaning().why();
    }

    /** What to do about it. */
    default String hint() {
        return meaning().hint();
    }

    /** The stable id in kebab case, such as {@code parameter-removed}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether something is there that was not there before. */
    default boolean adds() {
        return id().endsWith("-added");
    }

    /** All kinds. */
    static List<ChangeKind> all() {
        Stream<ChangeKind[]> groups = Stream.of(
                ConnectorChange.values(),
                ActionChange.values(),
                ParameterChange.values(),
                RuleChange.values(),
                LifecycleChange.values(),
                StepChange.values(),
                TypeChange.values());
        return groups.flatMap(Arrays::stream).toList();
    }

    /** The kind of this id, if there is one. */
    static Optional<ChangeKind> of(String id) {
        return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
