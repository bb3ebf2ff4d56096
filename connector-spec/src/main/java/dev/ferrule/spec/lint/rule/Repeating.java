package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.model.Step;

/** Which calls may be sent again. */
final class Repeating {

    private Repeating() {}

    /** Whether the method alone allows it (RFC 9110, 9.2.2). */
    static boolean byMethod(Step step) {
        return !step.method().equals("POST") && !step.method().equals("PATCH");
    }

    /** Whether the call may be sent again after its answer was lost. */
    static boolean allowed(Step step) {
        return switch (step.repeat().how()) {
            case BY_METHOD -> byMethod(step);
            case SAFE, KEY -> true;
            case NEVER -> false;
        };
    }
}
