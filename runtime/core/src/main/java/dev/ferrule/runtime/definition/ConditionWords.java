package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says conditions about inputs in words, the same for the messages of a call and for pages. */
public final class ConditionWords {

    private final UnaryOperator<String> names;

    /**
     * Words for an action.
     *
     * @param names from the id of a parameter to the name that people read
     */
    public ConditionWords(UnaryOperator<String> names) {
        this.names = names;
    }

    /** The condition as a clause, such as {@code Mode is advanced and Size is given}. */
    public String of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts(), " or ");
        }
        Condition.Check check = (Condition.Check) condition;
        return name(check.origin()) + " " + of(check.predicate());
    }

    private String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Condition.Check || parts.size() == 1 ? of(part) : "(" + of(part) + ")")
                .collect(Collectors.joining(word));
    }

    private String name(Origin origin) {
        return origin instanceof Origin.Input input ? names.apply(input.parameter()) : "the answer";
    }

    private String of(Predicate predicate) {
        if (predicate instanceof Predicate.Not not) {
            return negated(not.predicate());
        }
        if (predicate instanceof Predicate.Present present) {
            return present.present() ? "is given" : "is not given";
        }
        if (predicate instanceof Predicate.Empty empty) {
            return empty.empty() ? "is empty" : "is not empty";
        }
        if (predicate instanceof Predicate.AnyOf any) {
            return any.predicates().stream().map(this::of).collect(Collectors.joining(" or "));
        }
        if (predicate instanceof Predicate.AllOf all) {
            return all.predicates().stream().map(this::of).collect(Collectors.joining(" and "));
        }
        if (predicate instanceof Predicate.Equal equal) {
            return "is " + value(equal.value());
        }
        if (predicate instanceof Predicate.IgnoringCase other) {
            return "is " + value(other.value()) + " in upper or lower case";
        }
        if (predicate instanceof Predicate.Contains contains) {
            return "contains " + value(contains.value());
        }
        if (predicate instanceof Predicate.StartsWith start) {
            return "starts with " + value(start.value());
        }
        if (predicate instanceof Predicate.AtLeast least) {
            return "is at least " + value(least.value());
        }
        return "is at most " + value(((Predicate.AtMost) predicate).value());
    }

    private String negated(Predicate predicate) {
        if (predicate instanceof Predicate.Equal equal) {
            return "is not " + value(equal.value());
        }
        if (predicate instanceof Predicate.Contains contains) {
            return "does not contain " + value(contains.value());
        }
        return "does not satisfy: " + of(predicate);
    }

    private String value(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value() instanceof JsonText text
                    ? (text.text().isEmpty() ? "an empty text" : text.text())
                    : JsonWriter.masked(literal.value());
        }
        return expression instanceof Expression.Reference reference ? name(reference.origin()) : "another value";
    }
}
