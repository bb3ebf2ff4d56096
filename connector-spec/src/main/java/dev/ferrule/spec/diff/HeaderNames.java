package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Step.Body;
import dev.ferrule.spec.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes headers comparable: the case of their names says nothing (RFC 9110, 5.1), and neither does a default. */
final class HeaderNames {

    private static final Value JSON = new Value.Text("application/json");

    private HeaderNames() {}

    /** The headers without those that are sent in any case. */
    static Map<String, Value> told(Step step, Map<String, Value> headers) {
        Map<String, Value> told = new LinkedHashMap<>(headers);
        boolean accepts = step.read() == Step.Read.JSON || step.read() == Step.Read.NOTHING;
        Body body = step.body();
        boolean sends = body != null && body.format() == Step.Format.JSON;
        told.entrySet()
                .removeIf(header -> header.getValue().equals(JSON)
                        && ((accepts && header.getKey().equalsIgnoreCase("Accept"))
                                || (sends && header.getKey().equalsIgnoreCase("Content-Type"))));
        return told;
    }

    /** The headers, named like those of the same name in other case. */
    static Map<String, Value> spelt(Map<String, Value> headers, Collection<String> names) {
        Map<String, Value> spelt = new LinkedHashMap<>();
        headers.forEach((name, value) -> spelt.put(
                names.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name), value));
        return spelt;
    }
}
