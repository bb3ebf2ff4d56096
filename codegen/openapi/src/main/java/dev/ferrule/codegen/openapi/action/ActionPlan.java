package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.util.Map;
import java.util.Optional;

/**
 * The file of an action, but for its example, which is made when all types are known.
 *
 * @param keys the keys of the file
 * @param output the type of what it returns; empty when it returns nothing or no JSON
 * @param example an example of the document; missing when it has none
 */
public record ActionPlan(Operation operation, Map<String, Object> keys, Optional<TypeUse> output, Node example) {}
