package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How origins are written in a spec, and whether something depends on an answer. */
final class Origins {

    private Origins() {}

    static String text(Origin origin) {
        if (origin instanceof Origin.Input input) {
            return input.parameter() + text(input.path());
        }
        if (origin instanceof Origin.Connection field) {
            return "connection." + field.field();
        }
        if (origin instanceof Origin.Kept kept) {
            return "auth." + kept.name();
        }
        if (origin instanceof Origin.Status status) {
            return status.step().isEmpty() ? "status" : status.step() + ".status";
        }
        if (origin instanceof Origin.Header header) {
            return (header.step().isEmpty() ? "" : header.step() + ".") + "header." + header.name();
        }
        if (origin instanceof Origin.Taken taken) {
            return taken.step() + "." + taken.name();
        }
        if (origin instanceof Origin.Worked worked) {
            return worked.name();
        }
        if (origin instanceof Origin.Key key) {
            return key.step() + ".key";
        }
        if (origin instanceof Origin.Item item) {
            return "item" + text(item.path());
        }
        Origin.Body body = (Origin.Body) origin;
        return body.step().isEmpty() ? "body" + text(body.path()) : body.step() + ".body" + text(body.path());
    }

    private static String text(Pointer path) {
        StringBuilder text = new StringBuilder();
        for (Pointer.Part part : path.parts()) {
            text.append('.');
            if (part instanceof Pointer.Name name) {
                text.append(name.name());
            } else if (part instanceof Pointer.Index index) {
                text.append(index.index());
            } else if (part instanceof Pointer.Where where) {
                text.append(where.member()).append('=').append(where.text());
            } else {
                text.append('*');
            }
        }
        return text.toString();
    }

    /** The origins that a value draws from; what only decides about it is none. */
    static Stream<Origin> of(Expression value) {
        if (value instanceof Expression.Reference reference) {
            return Stream.concat(
                    of(reference.origin()),
                    all(Stream.concat(reference.table().values().stream(), reference.otherwise().stream())));
        }
        if (value instanceof Expression.Template template) {
            return all(template.parts().stream());
        }
        if (value instanceof Expression.Structure structure) {
            return all(structure.members().values().stream());
        }
        if (value instanceof Expression.Items items) {
            return all(items.values().stream());
        }
        if (value instanceof Expression.Each each) {
            return Stream.concat(of(each.from()), of(each.give()));
        }
        if (value instanceof Expression.When when) {
            return all(Stream.concat(Stream.of(when.give()), when.otherwise().stream()));
        }
        if (value instanceof Expression.Expanded expanded) {
            return of(expanded.value());
        }
        return value instanceof Expression.Segments segments ? of(segments.value()) : Stream.empty();
    }

    /** An origin, or those that a value of the action is worked out of. */
    private static Stream<Origin> of(Origin origin) {
        return origin instanceof Origin.Worked worked ? of(worked.value()) : Stream.of(origin);
    }

    private static Stream<Origin> all(Stream<Expression> values) {
        return values.flatMap(Origins::of);
    }

    /** Whether an answer decides the condition, so that it cannot be known before anything is sent. */
    static boolean dependsOnAnswers(Condition condition) {
        return dependsOn(condition, Origins::isAnswer);
    }

    /** Whether some check of the condition is about such an origin. */
    static boolean dependsOn(Condition condition, Predicate<Origin> unknown) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().anyMatch(part -> dependsOn(part, unknown));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(part -> dependsOn(part, unknown));
        }
        return unknown.test(((Condition.Check) condition).origin());
    }

    /** Whether only an answer tells the value. */
    static boolean isAnswer(Origin origin) {
        return !(origin instanceof Origin.Input
                || origin instanceof Origin.Connection
                || origin instanceof Origin.Worked
                || origin instanceof Origin.Key
                || origin instanceof Origin.Item);
    }
}
