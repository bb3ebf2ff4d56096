package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.ResponseRule.Verdict;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Test.Predicate;
import dev.ferrule.spec.model.Value;

/** Finds rules that ask to send a call again which is not sent again. */
final class RetryNeverHappens implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("retry-never-happens", "`then: retry` at a call that is not repeated", """
                A POST or PATCH may have been carried out although its answer says otherwise, and a second one would do it twice. So a
                rule with `then: retry` sends it again only behind the status 429, which refuses a call. Behind other answers the
                action fails. Say `repeat: safe` if doing it twice does no harm, name the header by which the service recognises a
                repetition with `repeat: {key: ...}`, or write `then: fail`.
                """, """
                # actions/find-users.yaml
                action: find-users
                description: Finds users.
                call: POST /users/search
                responses: [{when: {status: 503}, then: retry}]
                """, """
                # actions/find-users.yaml
                action: find-users
                description: Finds users.
                call: POST /users/search
                repeat: safe
                responses: [{when: {status: 503}, then: retry}]
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                boolean idle = step.responses().stream()
                        .anyMatch(rule -> rule.then() == Verdict.RETRY && !sentAgain(step, rule));
                if (idle) {
                    report.add(
                            subject.in(action, step, "responses"),
                            "a rule asks to send a " + step.method() + " again, which is not done",
                            "say `repeat: safe` or `repeat: {key: HEADER}` if that holds, else `then: fail`");
                }
            }
        }
    }

    private static boolean sentAgain(Step step, ResponseRule rule) {
        return Repeating.allowed(step) || (step.repeat().how() != Repeat.How.NEVER && mayBeRefusal(rule.when()));
    }

    /** Whether the rule can speak of the status 429. */
    private static boolean mayBeRefusal(Test test) {
        if (test instanceof Test.AllOf all) {
            return all.parts().stream().allMatch(RetryNeverHappens::mayBeRefusal);
        }
        if (test instanceof Test.AnyOf any) {
            return any.parts().stream().anyMatch(RetryNeverHappens::mayBeRefusal);
        }
        Test.Check check = (Test.Check) test;
        return !(check.source() instanceof Source.Status) || allowsRefusal(check.predicate());
    }

    private static boolean allowsRefusal(Predicate predicate) {
        if (predicate instanceof Predicate.Any any) {
            return any.predicates().stream().anyMatch(RetryNeverHappens::allowsRefusal);
        }
        boolean other = predicate instanceof Predicate.Equal equal
                && equal.value() instanceof Value.Number status
                && !status.digits().equals("429");
        return !other;
    }
}
