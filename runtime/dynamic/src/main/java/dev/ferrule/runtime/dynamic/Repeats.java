package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.definition.Repeat;
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
