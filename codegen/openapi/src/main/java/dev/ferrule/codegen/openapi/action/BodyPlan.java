package dev.ferrule.codegen.openapi.action;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an action sends in its body.
 *
 * @param inputs the parameters that go there
 * @param body the key {@code body} of the action, once its parameters have their ids; empty when it needs none
 * @param some whether at least one of the parameters is given, though none of them must be
 */
record BodyPlan(List<Input> inputs, Supplier<Map<String, Object>> body, boolean some) {

    static final BodyPlan NONE = new BodyPlan(List.of(), Map::of);

    /** A body that may be sent without any of its parameters. */
    BodyPlan(List<Input> inputs, Supplier<Map<String, Object>> body) {
        this(inputs, body, false);
    }

    /** What the parameters satisfy together, once they have their ids. */
    List<Object> rules(List<Input> all) {
        List<String> ids = inputs.stream().filter(all::contains).map(Input::id).toList();
        return some ? List.of(Map.of("at-least-one", ids)) : List.of();
    }
}
