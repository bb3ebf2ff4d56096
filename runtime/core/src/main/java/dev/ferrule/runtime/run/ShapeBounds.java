package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;

/** Keeps a shaped output from growing without bounds, as a spec and an answer may both come from strangers. */
final class ShapeBounds {

    /** How many values and signs there are at most; some times more than the largest answer that is read. */
    private static final long MOST = 256L * 1024 * 1024;

    private static final int DEEPEST = 512;

    private long size;

    /**
     * Counts a value.
     *
     * @throws RequestWriter.UnusableAnswer when there is too much by now
     */
    void add(JsonValue value) {
        add(value, 0);
    }

    private void add(JsonValue value, int depth) {
        count(1);
        if (depth > DEEPEST) {
            throw new RequestWriter.UnusableAnswer("The output is nested too deeply.");
        }
        if (value instanceof JsonText text) {
            count(text.text().length());
        } else if (value instanceof JsonArray array) {
            array.values().forEach(entry -> add(entry, depth + 1));
        } else if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                count(name.length());
                add(member, depth + 1);
            });
        }
    }

    private void count(long more) {
        size += more;
        if (size > MOST) {
            throw new RequestWriter.UnusableAnswer("The output is too large in the form that it is brought into.");
        }
    }
}
