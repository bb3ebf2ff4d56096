package dev.ferrule.runtime.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values that a parameter may have are found while a form is filled in.
 *
 * @param action the id of the action that finds them
 * @param inputs what that action is given, by the ids of its parameters
 * @param items where the list of them is in its output
 * @param value where what is sent is in an item
 * @param label where what people read is in an item; empty to show the value
 */
public record LookupDefinition(
        String action, Map<String, Expression> inputs, Pointer items, Pointer value, Optional<Pointer> label) {

    /** Copies the inputs. */
    public LookupDefinition {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** A lookup by an action that is given nothing; the values are read as they are. */
    public static LookupDefinition of(String action, Pointer items, Pointer value) {
        return new LookupDefinition(action, Map.of(), items, value, Optional.empty());
    }

    /** This lookup with one more input of the action. */
    public LookupDefinition with(String parameter, Expression given) {
        Map<String, Expression> more = new LinkedHashMap<>(inputs);
        more.put(parameter, given);
        return new LookupDefinition(action, more, items, value, label);
    }

    /** This lookup with what people read. */
    public LookupDefinition label(Pointer path) {
        return new LookupDefinition(action, inputs, items, value, Optional.of(path));
    }
}
