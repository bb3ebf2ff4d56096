package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Optional;

/** Brings a body to satisfy a condition, or not to, as far as its checks are about the body and compare with literals. */
final class Wishes {

    private static final JsonValue SAMPLE = JsonValue.of("sample");

    private final Sketch body;
    private final int status;

    /** Wishes about an answer of this status. */
    Wishes(Sketch body, int status) {
        this.body = body;
        this.status = status;
    }

    /** Makes the condition hold. */
    void fulfil(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(this::fulfil);
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().stream().findFirst().ifPresent(this::fulfil);
        } else if (condition instanceof Condition.Check check && check.origin() instanceof Origin.Body at) {
            set(at, wanted(check.predicate()));
        }
    }

    /** Makes the condition not hold; one check that fails is enough. */
    void thwart(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(this::thwart);
        } else if (condition instanceof Condition.AllOf all) {
            if (all.parts().stream().allMatch(this::holds)) {
                all.parts().stream().filter(this::isAboutBody).findFirst().ifPresent(this::thwart);
            }
        } else if (condition instanceof Condition.Check check
                && check.origin() instanceof Origin.Body at
                && holds(condition)) {
            set(at, unwanted(check.predicate()));
        }
    }

    private boolean isAboutBody(Condition condition) {
        return !(condition instanceof Condition.Check check) || check.origin() instanceof Origin.Body;
    }

    /** Whether the answer, as it is so far, satisfies the condition; what else it may ask of is taken for not satisfied. */
    private boolean holds(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(this::holds);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(this::holds);
        }
        Condition.Check check = (Condition.Check) condition;
        if (check.origin() instanceof Origin.Status) {
            return LiteralTest.holds(check.predicate(), Optional.of(JsonValue.of(status)));
        }
        return check.origin() instanceof Origin.Body at
                ? LiteralTest.holds(check.predicate(), at.path().find(body.value()))
                : LiteralTest.holds(check.predicate(), Optional.empty());
    }

    private void set(Origin.Body at, Optional<JsonValue> value) {
        if (value.isPresent()) {
            body.put(at.path(), value.get());
        } else {
            body.remove(at.path());
        }
    }

    /** A value that satisfies the predicate; empty for none at all. */
    private static Optional<JsonValue> wanted(Predicate predicate) {
        if (predicate instanceof Predicate.Equal equal) {
            return LiteralTest.literal(equal.value());
        }
        if (predicate instanceof Predicate.IgnoringCase equal) {
            return LiteralTest.literal(equal.value());
        }
        if (predicate instanceof Predicate.Contains part) {
            return LiteralTest.literal(part.value());
        }
        if (predicate instanceof Predicate.StartsWith start) {
            return LiteralTest.literal(start.value());
        }
        if (predicate instanceof Predicate.AtLeast least) {
            return LiteralTest.literal(least.value());
        }
        if (predicate instanceof Predicate.AtMost most) {
            return LiteralTest.literal(most.value());
        }
        if (predicate instanceof Predicate.AnyOf any) {
            return wanted(any.predicates().get(0));
        }
        if (predicate instanceof Predicate.AllOf all) {
            return wanted(all.predicates().get(0));
        }
        if (predicate instanceof Predicate.Not not) {
            return unwanted(not.predicate());
        }
        boolean there = (predicate instanceof Predicate.Present present && present.present())
                || (predicate instanceof Predicate.Empty empty && !empty.empty());
        return there ? Optional.of(SAMPLE) : Optional.empty();
    }

    /** A value that does not satisfy the predicate; empty for none at all. */
    private static Optional<JsonValue> unwanted(Predicate predicate) {
        if (predicate instanceof Predicate.Not not) {
            return wanted(not.predicate());
        }
        boolean mustBeThere = (predicate instanceof Predicate.Present present && !present.present())
                || (predicate instanceof Predicate.Empty empty && empty.empty());
        return mustBeThere ? Optional.of(SAMPLE) : Optional.empty();
    }
}
