package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Repeat.How;
import java.util.List;

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
        if (header != null && header.matches("(query|header|body)\\..+")) {
            PagePlace.Target to = new PagePlace(diagnostics, wire).read(key, "key", step, true);
            return new Repeat(How.KEY, new Repeat.Key(to.place(), to.path()));
        }
        if (header != null) {
            new HeaderChecker(diagnostics).checkOwner(header, key.span("key"));
            wire.claimHeader(step.id(), header, key.span("key"));
            JsonPath name = new JsonPath(List.of(new JsonPath.Part.Name(header)));
            return new Repeat(How.KEY, new Repeat.Key(Place.HEADER, name));
        }
        return new Repeat(step.fields().text("repeat", "safe").equals("never") ? How.NEVER : How.SAFE, null);
    }
}
