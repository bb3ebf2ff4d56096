package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.spec.model.Test;

/** Lowers tests to conditions; also for those who say a test in the words of the runtime. */
public final class Conditions {

    private Conditions() {}

    /** The condition that holds when the test does. */
    public static Condition lower(Test test) {
        if (test instanceof Test.AllOf all) {
            return new Condition.AllOf(
                    all.parts().stream().map(Conditions::lower).toList());
        }
        if (test instanceof Test.AnyOf any) {
            return new Condition.AnyOf(
                    any.parts().stream().map(Conditions::lower).toList());
        }
        Test.Check check = (Test.Check) test;
        return new Condition.Check(Values.lower(check.source()), lower(check.predicate()));
    }

    private static Predicate lower(Test.Predicate predicate) {
        if (predicate instanceof Test.Predicate.Equal equal) {
            return new Predicate.Equal(Values.lower(equal.value()));
        }
        if (predicate instanceof Test.Predicate.IgnoringCase other) {
            return new Predicate.IgnoringCase(Values.lower(other.value()));
        }
        if (predicate instanceof Test.Predicate.Present present) {
            return new Predicate.Present(present.present());
        }
        if (predicate instanceof Test.Predicate.Empty empty) {
            return new Predicate.Empty(empty.empty());
        }
        if (predicate instanceof Test.Predicate.Contains contains) {
            return new Predicate.Contains(Values.lower(contains.value()));
        }
        if (predicate instanceof Test.Predicate.StartsWith start) {
            return new Predicate.StartsWith(Values.lower(start.value()));
        }
        if (predicate instanceof Test.Predicate.AtLeast least) {
            return new Predicate.AtLeast(Values.lower(least.value()));
        }
        if (predicate instanceof Test.Predicate.AtMost most) {
            return new Predicate.AtMost(Values.lower(most.value()));
        }
        if (predicate instanceof Test.Predicate.Not not) {
            return new Predicate.Not(lower(not.predicate()));
        }
        Test.Predicate.Any any = (Test.Predicate.Any) predicate;
        return new Predicate.AnyOf(
                any.predicates().stream().map(Conditions::lower).toList());
    }
}
