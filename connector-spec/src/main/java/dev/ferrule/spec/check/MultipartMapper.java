package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.grammar.CallGrammar;
import dev.ferrule.spec.model.Step.Part;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a multipart body: each a value, or a mapping that says more of it beside {@code value}. */
final class MultipartMapper {

    private final Diagnostics diagnostics;
    private final ValueMapper values;

    MultipartMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueMapper(diagnostics);
    }

    /**
     * The parts.
     *
     * @param values what they hold
     * @param parts what is told of some of them
     */
    record Parts(Value values, Map<String, Part> parts) {}

    Parts map(List<Entry> entries, Scope scope) {
        Map<String, Value> held = new LinkedHashMap<>();
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            SpecNode node = entry.value();
            if (node instanceof Mapping mapping && mapping.get("value").isPresent()) {
                new StructureChecker(diagnostics).check(node, CallGrammar.PART);
                Fields part = new Fields(mapping);
                held.put(entry.name(), values.map(part.node("value").orElse(node), scope));
                parts.put(entry.name(), part(part, scope));
            } else {
                held.put(entry.name(), values.map(node, scope));
            }
            new SpreadNames(diagnostics).check(entry, Objects.requireNonNull(held.get(entry.name())), scope);
        }
        return new Parts(new Value.Structure(Collections.unmodifiableMap(held)), Collections.unmodifiableMap(parts));
    }

    private Part part(Fields part, Scope scope) {
        part.scalar("type").ifPresent(type -> new MediaTypes(diagnostics).check(type, "type"));
        @Nullable
        Value fileName =
                part.node("file-name").map(node -> values.map(node, scope)).orElse(null);
        if (fileName != null) {
            new HeaderChecker(diagnostics).checkValue(fileName, part.span("file-name"));
        }
        return new Part(fileName, part.text("type"));
    }
}
