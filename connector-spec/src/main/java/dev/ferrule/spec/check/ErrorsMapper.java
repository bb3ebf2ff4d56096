package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Connector.ErrorEntry;
import dev.ferrule.spec.yaml.SpecNode.Entry;
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
}
