package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.ResponseRule;
import java.util.Optional;

/** Lowers response rules. */
final class Responses {

    private Responses() {}

    static ResponseRule lower(dev.ferrule.spec.model.ResponseRule rule) {
        return new ResponseRule(
                Conditions.lower(rule.when()),
                switch (rule.then()) {
                    case SUCCEED -> ResponseRule.Verdict.SUCCEED;
                    case FAIL -> ResponseRule.Verdict.FAIL;
                    case ABSENT -> ResponseRule.Verdict.ABSENT;
                    case RETRY -> ResponseRule.Verdict.RETRY;
                    case RENEW -> ResponseRule.Verdict.RENEW;
                    case PENDING -> ResponseRule.Verdict.PENDING;
                    case RESTART -> ResponseRule.Verdict.RESTART;
                },
                Optional.ofNullable(rule.kind()).map(Lowering::kind),
                Optional.ofNullable(rule.code()).map(Values::lower),
                Optional.ofNullable(rule.message()).map(Values::lower),
                Optional.ofNullable(rule.parameter()),
                Optional.ofNullable(rule.blamed()).map(Values::lower),
                Optional.ofNullable(rule.each()).map(Values::lower),
                Repeats.lower(rule.after()));
    }
}
