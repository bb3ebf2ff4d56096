package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a GraphQL request as the JSON that is sent (GraphQL over HTTP, 5.3.1). The document is a file whose text is sent
 * as it stands; nothing is ever written into it.
 */
final class GraphqlMapper {

    private final Diagnostics diagnostics;
    private final SpecFolder folder;

    GraphqlMapper(Diagnostics diagnostics, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.folder = folder;
    }

    Value map(Fields graphql, Scope scope) {
        Map<String, Value> members = new LinkedHashMap<>();
        graphql.scalar("document")
                .flatMap(file -> folder.referenced(file.text(), file.span()))
                .ifPresent(source -> {
                    String text = source.text().replace("\r\n", "\n").replace('\r', '\n');
                    check(text, graphql);
                    members.put("query", new Value.Text(text));
                });
        graphql.scalar("operation").ifPresent(name -> members.put("operationName", new Value.Text(name.text())));
        graphql.node("variables")
                .ifPresent(node -> members.put("variables", new ValueMapper(diagnostics).map(node, scope)));
        return new Value.Structure(Collections.unmodifiableMap(members));
    }

    private void check(String document, Fields graphql) {
        List<String> operations = GraphqlOperations.in(document);
        Scalar wanted = graphql.scalar("operation").orElse(null);
        if (operations.isEmpty()) {
            report(graphql, "document", "the document holds no operation", "write `query NAME { ... }` into it");
        } else if (wanted == null && operations.size() > 1) {
            report(
                    graphql,
                    "document",
                    "the document holds " + operations.size() + " operations",
                    "say with `operation:` which of them is meant");
        } else if (wanted != null && !operations.contains(wanted.text())) {
            report(
                    graphql,
                    "operation",
                    "the document holds no operation " + Quote.code(wanted.text()),
                    Suggestion.hint(
                            wanted.text(),
                            operations.stream().filter(name -> !name.isEmpty()).toList()));
        }
    }

    private void report(Fields graphql, String key, String message, String hint) {
        diagnostics.report(DiagnosticCode.GRAPHQL_DOCUMENT, graphql.span(key), message, hint);
    }
}
