package dev.ferrule.spec.lint;

/** A rule about what is legal in a spec but poor. Rules keep no state, so one object serves any number of connectors. */
public interface LintRule {

    /** What people read about the rule. */
    RuleText text();

    /** Looks at a connector and reports what it finds. */
    void check(LintSubject subject, LintReport report);

    /** The rule's id in kebab case. */
    default String id() {
        return text().id();
    }
}
