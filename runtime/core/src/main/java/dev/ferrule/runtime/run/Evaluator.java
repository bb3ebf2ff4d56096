package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.HookDefinition;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Works out expressions and conditions. Total: whatever it is given, it answers or finds nothing. */
final class Evaluator {

    /** Stands in a plan for what an answer decides about. */
    private static final JsonValue UNDECIDED = JsonValue.of("{decided by an earlier answer}");

    private Evaluator() {}

    static Optional<JsonValue> value(Expression expression, Scope scope) {
        if (expression instanceof Expression.Literal literal) {
            return Optional.of(literal.value());
        }
        if (expression instanceof Expression.Reference reference) {
            return reference(reference, scope);
        }
        if (expression instanceof Expression.Template template) {
            return template(template, scope);
        }
        if (expression instanceof Expression.Structure structure) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            structure.members().forEach((name, member) -> value(member, scope).ifPresent(v -> members.put(name, v)));
            return Optional.of(new JsonObject(members));
        }
        if (expression instanceof Expression.Items items) {
            List<JsonValue> values = new ArrayList<>();
            items.values().forEach(item -> values.addAll(spread(item, isSpliced(item), scope)));
            return Optional.of(new JsonArray(values));
        }
        return derived(expression, scope);
    }

    private static boolean isSpliced(Expression entry) {
        return entry instanceof Expression.Each each && each.spliced();
    }

    /** What a value is as entries of a list: the entries of its own, or the value itself. */
    private static List<JsonValue> spread(Expression expression, boolean spliced, Scope scope) {
        Optional<JsonValue> value = value(expression, scope);
        return spliced && value.orElse(JsonValue.ofNull()) instanceof JsonArray array
                ? array.values()
                : value.stream().toList();
    }

    private static Optional<JsonValue> derived(Expression expression, Scope scope) {
        if (expression instanceof Expression.Each each) {
            return scope.entries(each.from(), each.as())
                    .map(entries -> new JsonArray(entries.stream()
                            .flatMap(entry -> spread(each.give(), each.spliced(), entry).stream())
                            .toList()));
        }
        if (expression instanceof Expression.When when) {
            if (scope.isUndecided(when.condition())) {
                return Optional.of(UNDECIDED);
            }
            return holds(when.condition(), scope)
                    ? value(when.give(), scope)
                    : when.otherwise().flatMap(other -> value(other, scope));
        }
        if (expression instanceof Expression.Segments segments) {
            return value(segments.value(), scope);
        }
        if (expression instanceof Expression.Expanded expanded) {
            return value(expanded.value(), scope)
                    .map(value -> fit(expanded.value(), () -> ExpandedText.plain(value, expanded)));
        }
        if (expression instanceof Expression.Asked asked) {
            return Optional.of(
                    scope.isUndecided(asked.condition()) ? UNDECIDED : JsonValue.of(holds(asked.condition(), scope)));
        }
        return Optional.empty();
    }

    private static Optional<JsonValue> reference(Expression.Reference reference, Scope scope) {
        Optional<JsonValue> found = scope.find(reference.origin());
        for (String function : reference.functions()) {
            found = function.startsWith(HookDefinition.FUNCTION)
                    ? found.map(value -> scope.converted(
                            function.substring(HookDefinition.FUNCTION.length()), reference.origin(), value))
                    : applied(reference, function, found);
            found.ifPresent(scope::note);
        }
        if (found.isPresent() && !reference.table().isEmpty()) {
            Expression entry = reference.table().get(text(found.get()).orElse(""));
            if (entry != null) {
                return value(entry, scope);
            }
            if (reference.otherwise().isEmpty()) {
                throw new UnfitValue(
                        reference,
                        "must be one of " + String.join(", ", reference.table().keySet()));
            }
            found = Optional.empty();
        }
        return found.isPresent() ? found : reference.otherwise().flatMap(other -> value(other, scope));
    }

    private static Optional<JsonValue> applied(
            Expression.Reference reference, String function, Optional<JsonValue> value) {
        return fit(reference, () -> value.flatMap(found -> Functions.apply(function, found)));
    }

    /** What is made of a value, which may be none that it can be made of. */
    static <T> T fit(Expression.Reference value, Supplier<T> making) {
        try {
            return making.get();
        } catch (Functions.Unfit e) {
            throw new UnfitValue(value, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<JsonValue> template(Expression.Template template, Scope scope) {
        StringBuilder text = new StringBuilder();
        boolean secret = false;
        for (Expression part : template.parts()) {
            Optional<JsonValue> value = value(part, scope);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            secret |= value.get() instanceof JsonSecret;
            if (value.get() instanceof JsonArray || value.get() instanceof JsonObject) {
                // Left out without a word, it would make another text than the one that was meant.
                throw new RequestWriter.RefusedValue(part, "must be one text, as it stands in one");
            }
            text.append(text(value.get()).orElse(""));
        }
        // What a secret is part of is a secret.
        return Optional.of(secret ? new JsonSecret(Secret.of(text.toString())) : new JsonText(text.toString()));
    }

    static boolean holds(Condition condition, Scope scope) {
        if (condition instanceof Condition.AllOf all) {
            for (Condition part : all.parts()) {
                if (!holds(part, scope)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof Condition.AnyOf any) {
            for (Condition part : any.parts()) {
                if (holds(part, scope)) {
                    return true;
                }
            }
            return false;
        }
        Condition.Check check = (Condition.Check) condition;
        return satisfies(scope.find(check.origin()), check.predicate(), scope);
    }

    private static boolean satisfies(Optional<JsonValue> value, Predicate predicate, Scope scope) {
        if (predicate instanceof Predicate.Present present) {
            return present.present() == value.isPresent();
        }
        if (predicate instanceof Predicate.Empty empty) {
            return empty.empty() == value.map(Evaluator::isEmpty).orElse(true);
        }
        if (predicate instanceof Predicate.Not not) {
            return !satisfies(value, not.predicate(), scope);
        }
        if (predicate instanceof Predicate.AnyOf any) {
            return any.predicates().stream().anyMatch(part -> satisfies(value, part, scope));
        }
        if (predicate instanceof Predicate.AllOf all) {
            return all.predicates().stream().allMatch(part -> satisfies(value, part, scope));
        }
        if (predicate instanceof Predicate.Equal equal) {
            return compare(value, equal.value(), scope, Evaluator::same);
        }
        if (predicate instanceof Predicate.IgnoringCase other) {
            return compareTexts(value, other.value(), scope, (a, b) -> fold(a).equals(fold(b)));
        }
        if (predicate instanceof Predicate.Contains contains) {
            return compare(value, contains.value(), scope, Evaluator::contains);
        }
        if (predicate instanceof Predicate.StartsWith start) {
            return compareTexts(value, start.value(), scope, String::startsWith);
        }
        if (predicate instanceof Predicate.AtLeast least) {
            return compareNumbers(value, least.value(), scope, (a, b) -> a.compareTo(b) >= 0);
        }
        Predicate.AtMost most = (Predicate.AtMost) predicate;
        return compareNumbers(value, most.value(), scope, (a, b) -> a.compareTo(b) <= 0);
    }

    private static boolean compare(
            Optional<JsonValue> value, Expression other, Scope scope, BiPredicate<JsonValue, JsonValue> test) {
        Optional<JsonValue> right = value(other, scope);
        return value.isPresent() && right.isPresent() && test.test(value.get(), right.get());
    }

    private static boolean compareTexts(
            Optional<JsonValue> value, Expression other, Scope scope, BiPredicate<String, String> test) {
        Optional<String> left = value.flatMap(Evaluator::text);
        Optional<String> right = value(other, scope).flatMap(Evaluator::text);
        return left.isPresent() && right.isPresent() && test.test(left.get(), right.get());
    }

    private static boolean compareNumbers(
            Optional<JsonValue> value, Expression other, Scope scope, BiPredicate<BigDecimal, BigDecimal> test) {
        Optional<BigDecimal> left = value.flatMap(Evaluator::number);
        Optional<BigDecimal> right = value(other, scope).flatMap(Evaluator::number);
        return left.isPresent() && right.isPresent() && test.test(left.get(), right.get());
    }

    private static boolean same(JsonValue left, JsonValue right) {
        if (left instanceof JsonNumber one && right instanceof JsonNumber other) {
            return one.hasValueOf(other);
        }
        Optional<String> leftText = text(left);
        return leftText.isPresent() ? leftText.equals(text(right)) : left.equals(right);
    }

    private static boolean contains(JsonValue whole, JsonValue part) {
        return whole instanceof JsonArray array
                ? array.values().stream().anyMatch(entry -> same(entry, part))
                : text(whole).flatMap(t -> text(part).map(t::contains)).orElse(false);
    }

    private static boolean isEmpty(JsonValue value) {
        return value instanceof JsonNull
                || (value instanceof JsonText text && text.text().isEmpty())
                || (value instanceof JsonSecret secret
                        && secret.secret().reveal().isEmpty())
                || (value instanceof JsonArray array && array.values().isEmpty())
                || (value instanceof JsonObject object && object.members().isEmpty());
    }

    /** The text of a value without parts: what a slot, a query or a header sends. */
    static Optional<String> text(JsonValue value) {
        if (value instanceof JsonText text) {
            return Optional.of(text.text());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.digits());
        }
        if (value instanceof JsonBoolean flag) {
            return Optional.of(Boolean.toString(flag.value()));
        }
        if (value instanceof JsonSecret secret) {
            return Optional.of(secret.secret().reveal());
        }
        return Optional.empty();
    }

    static Optional<BigDecimal> number(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.value());
        }
        try {
            return text(value).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** A value that a table does not know, or that a function is not made for. */
    static final class UnfitValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Expression.Reference reference;

        UnfitValue(Expression.Reference reference, String what) {
            super(what);
            this.reference = reference;
        }

        Expression.Reference reference() {
            return reference;
        }
    }
}
