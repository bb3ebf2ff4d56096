package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.Connector.ErrorEntry;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the service's own error codes. */
final class ErrorsMapper {

    private ErrorsMapper() {}

    static Map<String, ErrorEntry> map(List<Entry> entries) {
        Map<String, ErrorEntry> errors = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Fields fields = Fields.of(entry.value());
            errors.put(
                    entry.name(),
                    new ErrorEntry(
                            entry.key().span().start(),
                            entry.name(),
                            fields.text("kind", "failed"),
                            fields.text("description", ""),
                            fields.text("advice", "")));
        }
        return Collections.unmodifiableMap(errors);
    }

    /** The codes that an action meets are those of its connector. */
    static void check(Diagnostics diagnostics, Map<String, ErrorEntry> known, Fields action) {
        for (Scalar code : action.scalars("errors")) {
            if (!known.containsKey(code.text())) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        code.span(),
                        "there is no error " + Quote.code(code.text()),
                        known.isEmpty()
                                ? "describe it under `errors` of the connector"
                                : Suggestion.hint(code.text(), List.copyOf(known.keySet())));
            }
        }
    }
}
