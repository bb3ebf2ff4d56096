package dev.ferrule.codegen.apidoc;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects gaps while a document is made. Not for several threads. */
final class Gaps {

    private final List<Gap> gaps = new ArrayList<>();
    private String action = "";

    /** What follows is about this action; empty for the connector. */
    void about(String id) {
        action = id;
    }

    void add(GapCode code, String reason) {
        Gap gap = new Gap(code, action, reason);
        if (!gaps.contains(gap)) {
            gaps.add(gap);
        }
    }

    List<Gap> all() {
        return List.copyOf(gaps);
    }

    /** The report for programs. */
    static JsonObject report(String connector, int operations, List<Gap> gaps) {
        Map<String, Long> counts = new TreeMap<>();
        gaps.forEach(gap -> counts.merge(gap.code().word(), 1L, Long::sum));
        JsonObject.Builder counted = JsonObject.builder();
        counts.forEach((code, count) -> counted.put(code, JsonValue.of(count)));
        List<JsonValue> listed = new ArrayList<>();
        for (Gap gap : gaps) {
            JsonObject.Builder entry =
                    JsonObject.builder().put("code", JsonValue.of(gap.code().word()));
            if (!gap.action().isEmpty()) {
                entry.put("action", JsonValue.of(gap.action()));
            }
            listed.add(entry.put("reason", JsonValue.of(gap.reason())).build());
        }
        return JsonObject.builder()
                .put("connector", JsonValue.of(connector))
                .put("openapi", JsonValue.of(DocumentWriter.VERSION))
                .put("operations", JsonValue.of((long) operations))
                .put("counts", counted.build())
                .put("gaps", new JsonArray(listed))
                .build();
    }
}
