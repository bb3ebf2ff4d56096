package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema says once references are followed and {@code allOf} is put together.
 *
 * @param origin the schema itself, behind its references
 * @param component the name under which the document shares it; empty when it is written in place
 * @param facts the schemas whose plain keywords count, the most specific first
 * @param types its types without {@code null}
 * @param nullable whether null is a value of it
 * @param properties the members of its objects
 * @param required the members that must be there
 * @param alternatives the schemas of which one or any holds; empty when there is no choice
 */
record Shape(
        Node origin,
        String component,
        List<Node> facts,
        Set<String> types,
        boolean nullable,
        Map<String, Node> properties,
        Set<String> required,
        List<Node> alternatives) {

    static Shape nothing(Node origin) {
        return new Shape(
                origin, "", List.of(), Set.of(), false, new LinkedHashMap<>(), new LinkedHashSet<>(), List.of());
    }

    /** The same with these alternatives. */
    Shape withAlternatives(List<Node> others) {
        return new Shape(origin, component, facts, types, nullable, properties, required, List.copyOf(others));
    }

    /** A keyword, from the most specific schema that has it. */
    Node fact(String keyword) {
        return facts.stream()
                .map(schema -> schema.get(keyword))
                .filter(node -> !node.isMissing())
                .findFirst()
                .orElseGet(() -> origin.get(" absent"));
    }

    /** The text of a keyword; empty when there is none. */
    String text(String keyword) {
        return fact(keyword).text();
    }

    boolean flag(String keyword) {
        return text(keyword).equals("true");
    }

    boolean isObject() {
        return types.contains("object") || (types.isEmpty() && (!properties.isEmpty() || has("additionalProperties")));
    }

    boolean isArray() {
        return types.contains("array") || (types.isEmpty() && has("items"));
    }

    boolean has(String keyword) {
        return !fact(keyword).isMissing();
    }
}
