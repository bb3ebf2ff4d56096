package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.Map;

/** Reads the values that prove who calls. A bare text is a path here, so that no secret is written by mistake. */
final class Credentials {

    private static final String EXPECTED =
            "write a path such as `connection.user`, `{literal: text}` or `{$from: path}`";

    private final Diagnostics diagnostics;
    private final ValueMapper values;

    Credentials(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueMapper(diagnostics);
    }

    /** The value of a key; absent when the key is left out. */
    Value read(Fields recipe, String key, Scope scope) {
        SpecNode node = recipe.node(key).orElse(null);
        if (node == null) {
            return new Value.Absent();
        }
        if (node instanceof Scalar scalar && scalar.kind() != Kind.NULL) {
            return new Value.Reference(
                    new SourceResolver(diagnostics).resolve(scalar, scope), List.of(), Map.of(), null);
        }
        if (ValueMapper.isForm(node)) {
            Value value = values.map(node, scope);
            if (value instanceof Value.Each || value instanceof Value.Asked) {
                Expected.report(diagnostics, node, "a value", EXPECTED);
            }
            return value;
        }
        boolean literal = node instanceof Mapping mapping && mapping.keys().equals(List.of("literal"));
        Scalar text = literal ? Fields.of(node).scalar("literal").orElse(null) : null;
        if (text == null) {
            Expected.report(diagnostics, node, "a value", EXPECTED);
            return new Value.Absent();
        }
        return new Value.Text(text.text());
    }
}
