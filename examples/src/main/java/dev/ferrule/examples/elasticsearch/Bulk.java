package dev.ferrule.examples.elasticsearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.List;

/** Many documents at once: a line that tells what is done, and behind it a line with the document. */
final class Bulk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Documents documents;

    Bulk(Documents documents) {
        this.documents = documents;
    }

    SandboxResponse store(String text) {
        if (!text.endsWith("\n")) {
            return refused("The bulk request must be terminated by a newline [\\n]");
        }
        List<String> lines = text.lines().toList();
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("took", 7).put("errors", false);
        ArrayNode items = body.putArray("items");
        for (int line = 0; line < lines.size(); line += 2) {
            JsonNode action = read(lines.get(line));
            if (action.size() != 1 || !action.path("index").isObject() || line + 1 == lines.size()) {
                return refused("Malformed action/metadata line [" + (line + 1) + "]");
            }
            JsonNode document = read(lines.get(line + 1));
            if (!document.isObject()) {
                return refused("A document is an object, line [" + (line + 2) + "]");
            }
            ObjectNode item = items.addObject().putObject("index");
            item.put("_index", "shop-orders")
                    .put("_id", action.path("index").path("_id").asText());
            if (documents.store(item.path("_id").asText(), document)) {
                item.put("result", "created").put("status", 201);
            } else {
                String reason = "failed to parse field [number] of type [long]";
                item.put("status", 400).set("error", ElasticsearchService.error("document_parsing_exception", reason));
                body.put("errors", true);
            }
        }
        return SandboxResponse.json(200, body);
    }

    private static SandboxResponse refused(String reason) {
        return ElasticsearchService.refused(400, "illegal_argument_exception", reason);
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
