package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Test;

/** What can be done with tests. */
final class Tests {

    private Tests() {}

    /** The test that holds exactly when this one does not. */
    static Test not(Test test) {
        if (test instanceof Test.AllOf all) {
            return new Test.AnyOf(all.parts().stream().map(Tests::not).toList());
        }
        if (test instanceof Test.AnyOf any) {
            return new Test.AllOf(any.parts().stream().map(Tests::not).toList());
        }
        Test.Check check = (Test.Check) test;
        return check.predicate() instanceof Test.Predicate.Not not
                ? new Test.Check(check.source(), not.predicate())
                : new Test.Check(check.source(), new Test.Predicate.Not(check.predicate()));
    }
}
