package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.model.Connector.AuthScheme;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the ways to prove who calls. */
final class AuthMapper {

    private static final String EXPECTED =
            "write a path such as `connection.user`, `{literal: text}` or `{$from: path}`";

    private final Diagnostics diagnostics;
    private final ValueMapper values;

    AuthMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueMapper(diagnostics);
    }

    /** The schemes; no proof at all when the connector says nothing. */
    List<AuthScheme> map(Fields connector, Scope scope) {
        if (!connector.has("auth")) {
            Position position = connector.span().start();
            return List.of(new AuthScheme.None(position));
        }
        List<AuthScheme> schemes = new ArrayList<>();
        for (SpecNode node : connector.items("auth")) {
            schemes.add(scheme(node, scope));
        }
        return List.copyOf(schemes);
    }

    private AuthScheme scheme(SpecNode node, Scope scope) {
        Fields scheme = Fields.of(node);
        if (node instanceof Mapping mapping && mapping.entries().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.EMPTY_COLLECTION, node.span(), "no scheme stands here", "write `basic:` or `none`");
        }
        Fields basic = scheme.nested("basic").orElse(null);
        Position position = node.span().start();
        return basic == null
                ? new AuthScheme.None(position)
                : new AuthScheme.Basic(position, half(basic, "user", scope), half(basic, "password", scope));
    }

    private Value half(Fields basic, String key, Scope scope) {
        SpecNode node = basic.node(key).orElse(null);
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
