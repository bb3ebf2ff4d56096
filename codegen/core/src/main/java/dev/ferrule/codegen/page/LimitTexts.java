package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Says how many requests a connection sends. */
final class LimitTexts {

    private LimitTexts() {}

    static List<String> of(Connector connector) {
        return connector.limits().stream().map(limit -> text(connector, limit)).toList();
    }

    private static String text(Connector connector, RateLimit limit) {
        String what = limit.requests() == 1 ? "one request" : limit.requests() + " requests";
        String actions = limit.actions().stream()
                .map(id -> connector.action(id).map(Action::name).orElse(id))
                .map(SafeCharacters::line)
                .collect(Collectors.joining(", "));
        return "A connection sends at most " + what + " in " + time(limit.per())
                + (actions.isEmpty() ? "" : " for " + actions) + ", and waits with more.";
    }

    static String time(Duration per) {
        long millis = per.toMillis();
        if (millis % 1000 != 0) {
            return millis + " ms";
        }
        long seconds = per.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds == 3600 ? "an hour" : seconds / 3600 + " hours";
        }
        if (seconds % 60 == 0) {
            return seconds == 60 ? "a minute" : seconds / 60 + " minutes";
        }
        return seconds == 1 ? "a second" : seconds + " seconds";
    }
}
