package dev.ferrule.codegen.openapi.action;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an action sends in its body.
 *
 * @param inputs the parameters that go there
 * @param body the key {@code body} of the action, once its parameters have their ids; empty when it needs none
 */
record BodyPlan(List<Input> inputs, Supplier<Map<String, Object>> body) {

    static final BodyPlan NONE = new BodyPlan(List.of(), Map::of);
}
