package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.Prose;
import java.util.List;

/**
 * An operation of a document.
 *
 * @param id the id of its action
 * @param method its method in upper case
 * @param path its path as the document writes it
 * @param item what all methods of the path share
 */
public record Operation(String id, String method, String path, Node node, Node item) {

    /** What the document calls it; empty when it has no name. */
    public String operationId() {
        return node.get("operationId").isText() ? node.text("operationId") : "";
    }

    /** The words under which the document files it. */
    public List<String> tags() {
        return node.get("tags").texts().stream()
                .map(Prose::clean)
                .filter(tag -> !tag.isBlank() && tag.length() <= 200 && !tag.contains("\n"))
                .toList();
    }
}
