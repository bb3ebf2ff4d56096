package dev.ferrule.spec.format;

import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a node says, apart from where it stands, how it is quoted, and the order of a mapping's keys. */
final class Meaning {

    private Meaning() {}

    /** A text as what the language takes it for. */
    private record Text(String text, SpecNode.Kind kind) {}

    static Object of(SpecNode node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> members = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> members.put(entry.name(), of(entry.value())));
            return members;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(Meaning::of).toList();
        }
        Scalar scalar = (Scalar) node;
        return new Text(scalar.text(), scalar.kind());
    }
}
