package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Repeat.How;

/** Reads whether the call of a step may be sent again. */
final class RepeatMapper {

    private final Diagnostics diagnostics;
    private final WireTargets wire;

    RepeatMapper(Diagnostics diagnostics, WireTargets wire) {
        this.diagnostics = diagnostics;
        this.wire = wire;
    }

    Repeat map(StepOutline step) {
        Fields key = step.fields().nested("repeat").orElse(null);
        if (key == null) {
            return Repeat.BY_METHOD;
        }
        String header = key.text("key");
        if (header != null) {
            new HeaderChecker(diagnostics).checkOwner(header, key.span("key"));
            wire.claimHeader(step.id(), header, key.span("key"));
            return new Repeat(How.KEY, header);
        }
        return new Repeat(step.fields().text("repeat", "safe").equals("never") ? How.NEVER : How.SAFE, null);
    }
}
