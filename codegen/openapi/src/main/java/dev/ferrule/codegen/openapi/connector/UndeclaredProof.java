package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proof of documents that know no way to prove who calls and have it as the parameter {@code Authorization} of operations.
 * OpenAPI says that such a parameter is ignored (3.0.4, 4.7.12.2.1); without it no call would be let in.
 */
final class UndeclaredProof {

    private final ApiDocument document;

    UndeclaredProof(ApiDocument document) {
        this.document = document;
    }

    /** The schemes of the connector; empty when no operation has such a parameter. */
    List<Object> schemes(ConnectionFields fields) {
        List<Optional<Node>> found = new ArrayList<>();
        for (Node.Member path : document.root().get("paths").members()) {
            Node item = document.resolve(path.value()).node();
            item.members().stream()
                    .filter(member -> member.value().has("responses"))
                    .forEach(operation -> found.add(parameter(operation.value()).or(() -> parameter(item))));
        }
        Optional<Node> first = found.stream().flatMap(Optional::stream).findFirst();
        if (first.isEmpty()) {
            return List.of();
        }
        String text = Prose.of(first.get().get("description"));
        String field = fields.add(
                "authorization", ConnectionFields.secret(text.isEmpty() ? "The whole header Authorization." : text));
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("header", "Authorization");
        key.put("value", "connection." + field);
        Map<String, Object> scheme = new LinkedHashMap<>();
        scheme.put("id", "authorization");
        scheme.put("api-key", key);
        List<Object> schemes = new ArrayList<>(List.of(scheme));
        if (found.stream().anyMatch(Optional::isEmpty)) {
            schemes.add("none");
        }
        return schemes;
    }

    private Optional<Node> parameter(Node operation) {
        return operation.get("parameters").items().stream()
                .map(written -> document.resolve(written).node())
                .filter(node ->
                        node.text("in").equals("header") && node.text("name").equalsIgnoreCase("Authorization"))
                .findFirst();
    }
}
