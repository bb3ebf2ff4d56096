package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.spec.model.Parameter.Place;
import java.util.List;
import java.util.Optional;

/** Lowers whether a call may be sent again, and after which pauses. */
final class Repeats {

    private Repeats() {}

    static Repeat lower(dev.ferrule.spec.model.Repeat repeat) {
        return new Repeat(
                switch (repeat.how()) {
                    case BY_METHOD -> Repeat.How.BY_METHOD;
                    case SAFE -> Repeat.How.SAFE;
                    case NEVER -> Repeat.How.NEVER;
                    case KEY -> Repeat.How.KEY;
                },
                Optional.ofNullable(repeat.keyHeader()));
    }

    /** Sends the key of a call that stands in no header; the result is the step's body. */
    static Optional<BodyDefinition> lower(
            dev.ferrule.spec.model.Repeat repeat,
            String id,
            StepDefinition.Builder step,
            Optional<BodyDefinition> body) {
        dev.ferrule.spec.model.Repeat.Key key = repeat.key();
        if (key == null || key.place() == Place.HEADER) {
            return body;
        }
        Pointer to = Values.lower(key.to());
        Expression value = Expression.from(new Origin.Key(id));
        if (key.place() == Place.BODY) {
            return Optional.of(body.orElseGet(BodyDefinition::empty).set(to, value));
        }
        step.query(((Pointer.Name) to.parts().get(0)).name(), value);
        return body;
    }

    static List<Delay> lower(List<dev.ferrule.spec.model.Delay> delays) {
        return delays.stream().map(Repeats::lower).toList();
    }

    private static Delay lower(dev.ferrule.spec.model.Delay delay) {
        if (delay instanceof dev.ferrule.spec.model.Delay.Fixed fixed) {
            return new Delay.Fixed(fixed.time());
        }
        dev.ferrule.spec.model.Delay.Told told = (dev.ferrule.spec.model.Delay.Told) delay;
        return new Delay.Told(
                Values.lower(told.from()),
                switch (told.unit()) {
                    case RETRY_AFTER -> Delay.Unit.RETRY_AFTER;
                    case SECONDS -> Delay.Unit.SECONDS;
                    case MILLIS -> Delay.Unit.MILLIS;
                    case EPOCH_SECONDS -> Delay.Unit.EPOCH_SECONDS;
                    case EPOCH_MILLIS -> Delay.Unit.EPOCH_MILLIS;
                    case HTTP_DATE -> Delay.Unit.HTTP_DATE;
                    case RFC3339 -> Delay.Unit.RFC3339;
                });
    }
}
