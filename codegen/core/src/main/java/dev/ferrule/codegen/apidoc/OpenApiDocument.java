package dev.ferrule.codegen.apidoc;

import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.spec.model.Connector;
import java.util.List;

/**
 * An OpenAPI document of a connector (OpenAPI 3.1.1).
 *
 * @param json the document
 * @param gaps what it does not say of the connector
 * @param report the gaps as a report for programs
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1.1</a>
 */
public record OpenApiDocument(JsonObject json, List<Gap> gaps, JsonObject report) {

    /** The document of a connector. The same connector gives the same document. */
    public static OpenApiDocument of(Connector connector) {
        return new DocumentWriter(connector).write();
    }
}
