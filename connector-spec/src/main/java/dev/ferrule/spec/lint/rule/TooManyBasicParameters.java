package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;

/** Forms that are too long to be read. */
final class TooManyBasicParameters implements LintRule {

    private static final String MOST = "most";

    @Override
    public RuleText text() {
        return new RuleText(
                        "too-many-basic-parameters",
                        "an action shows too many parameters at first sight",
                        """
                A form and a table begin with the group `basic`. What few callers need goes to `group: advanced`. The option `most` says
                how many basic parameters are fine.
                """,
                        """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  field_a: {type: string, to: query.a, description: Filters by the field A.}
                  field_b: {type: string, to: query.b, description: Filters by the field B.}
                  field_c: {type: string, to: query.c, description: Filters by the field C.}
                  field_d: {type: string, to: query.d, description: Filters by the field D.}
                  field_e: {type: string, to: query.e, description: Filters by the field E.}
                  field_f: {type: string, to: query.f, description: Filters by the field F.}
                  field_g: {type: string, to: query.g, description: Filters by the field G.}
                  field_h: {type: string, to: query.h, description: Filters by the field H.}
                  field_i: {type: string, to: query.i, description: Filters by the field I.}
                  field_j: {type: string, to: query.j, description: Filters by the field J.}
                  field_k: {type: string, to: query.k, description: Filters by the field K.}
                  field_l: {type: string, to: query.l, description: Filters by the field L.}
                  field_m: {type: string, to: query.m, description: Filters by the field M.}
                  field_n: {type: string, to: query.n, description: Filters by the field N.}
                  field_o: {type: string, to: query.o, description: Filters by the field O.}
                  field_p: {type: string, to: query.p, description: Filters by the field P.}
                call: GET /user
                """,
                        """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  field_a: {type: string, to: query.a, description: Filters by the field A.}
                  field_b: {type: string, to: query.b, description: Filters by the field B.}
                  field_c: {type: string, to: query.c, description: Filters by the field C.}
                  field_d: {type: string, to: query.d, description: Filters by the field D.}
                  field_e: {type: string, to: query.e, description: Filters by the field E.}
                  field_f: {type: string, to: query.f, description: Filters by the field F.}
                  field_g: {type: string, to: query.g, description: Filters by the field G.}
                  field_h: {type: string, to: query.h, description: Filters by the field H.}
                  field_i: {type: string, to: query.i, description: Filters by the field I.}
                  field_j: {type: string, to: query.j, description: Filters by the field J.}
                  field_k: {type: string, to: query.k, description: Filters by the field K.}
                  field_l: {type: string, to: query.l, description: Filters by the field L.}
                  field_m: {type: string, to: query.m, description: Filters by the field M.}
                  field_n: {type: string, to: query.n, description: Filters by the field N.}
                  field_o: {type: string, to: query.o, description: Filters by the field O.}
                  field_p: {type: string, group: advanced, to: query.p, description: Filters by the field P.}
                call: GET /user
                """)
                .with(MOST, 15);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        int most = report.option(MOST);
        for (Action action : subject.connector().actions()) {
            long basic = action.parameters().stream()
                    .filter(parameter -> parameter.group().equals(Parameter.BASIC))
                    .count();
            if (basic > most) {
                report.add(
                        subject.in(action, "parameters"),
                        "the action " + Quote.code(action.id()) + " has " + basic + " basic parameters",
                        "move those that few callers need to `group: advanced`; up to " + most + " are fine");
            }
        }
    }
}
