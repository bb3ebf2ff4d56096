package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what counts when a parameter is not given: a literal or another parameter. */
final class DefaultMapper {

    private final Diagnostics diagnostics;
    private final ValueMapper values;
    private final Map<String, NamedType> types;

    DefaultMapper(Diagnostics diagnostics, Map<String, NamedType> types) {
        this.types = types;
        this.diagnostics = diagnostics;
        this.values = new ValueMapper(diagnostics);
    }

    @Nullable
    Value map(Fields parameter, ValueType type, Constraints constraints, Scope scope) {
        SpecNode node = parameter.node("default").orElse(null);
        if (node == null) {
            return null;
        }
        if (refused(parameter, "parameter", type)) {
            return null;
        }
        Value value = values.map(node, scope);
        if (value instanceof Value.Reference reference) {
            reference(reference, type, node, scope);
        } else if (value instanceof Value.Template
                || value instanceof Value.Absent
                || ValueMapper.isForm(node)
                || !ValueSources.of(value).isEmpty()) {
            doesNotFit(node, "a default is a literal or `{$from: parameter}`");
        } else {
            LiteralFit.problem(node, type, constraints, types)
                    .ifPresent(problem -> doesNotFit(node, "the default " + problem));
        }
        return value;
    }

    /** What counts when a field of the connection is not given: a literal. */
    @Nullable
    Value map(Fields field, ValueType type, Constraints constraints) {
        SpecNode node = field.node("default").orElse(null);
        if (node == null || refused(field, "field", type)) {
            return null;
        }
        if (!(node instanceof Scalar scalar)) {
            doesNotFit(node, "the default of a connection field is a literal");
            return null;
        }
        LiteralFit.problem(node, type, constraints, types)
                .ifPresent(problem -> doesNotFit(node, "the default " + problem));
        return values.literal(scalar);
    }

    /** Reports what has no default; whether the default does not count. */
    private boolean refused(Fields fields, String noun, ValueType type) {
        if (fields.flag("required", false)) {
            diagnostics.report(
                    DiagnosticCode.REQUIRED_WITH_DEFAULT,
                    fields.keySpan("default"),
                    "the " + noun + " is required and has a default",
                    "remove `required: true` or the default");
        }
        if (type.entry() == ValueType.Scalar.SECRET) {
            diagnostics.report(
                    DiagnosticCode.SECRET_SHOWN,
                    fields.keySpan("default"),
                    "a secret has no default",
                    "remove the default");
            return true;
        }
        return false;
    }

    private void reference(Value.Reference reference, ValueType type, SpecNode node, Scope scope) {
        boolean plain = reference.functions().isEmpty() && reference.table().isEmpty() && reference.otherwise() == null;
        if (reference.from() == SourceResolver.UNRESOLVED) {
            return;
        }
        if (!(plain
                && reference.from() instanceof Source.Input input
                && input.path().parts().isEmpty())) {
            doesNotFit(node, "a default is a literal or `{$from: parameter}`");
        } else if (!type.equals(scope.parameters().get(input.parameter()))) {
            doesNotFit(
                    node,
                    "the parameter " + Quote.code(input.parameter()) + " has another type than the one it stands for");
        }
    }

    /** Reports parameters whose defaults wait for each other. */
    void reportCycles(List<Parameter> parameters, Map<String, SpecNode> defaults) {
        if (defaults.isEmpty()) {
            return;
        }
        Map<String, String> standIns = new HashMap<>();
        parameters.forEach(parameter -> standIn(parameter).ifPresent(other -> standIns.put(parameter.id(), other)));
        Set<String> done = new HashSet<>();
        for (Parameter parameter : parameters) {
            Set<String> chain = new HashSet<>();
            String at = parameter.id();
            while (standIns.containsKey(at) && !done.contains(at) && chain.add(at)) {
                at = standIns.getOrDefault(at, "");
            }
            SpecNode node = defaults.get(at);
            if (node != null && chain.contains(at)) {
                diagnostics.report(
                        DiagnosticCode.DEFAULT_CYCLE,
                        node.span(),
                        "the default of " + Quote.code(at) + " depends on itself",
                        "give one of the parameters a literal default, or none");
            }
            done.addAll(chain);
        }
    }

    /** The parameter that counts when this one is not given. */
    static Optional<String> standIn(Parameter parameter) {
        return parameter.defaultValue() instanceof Value.Reference reference
                        && reference.from() instanceof Source.Input input
                ? Optional.of(input.parameter())
                : Optional.empty();
    }

    private void doesNotFit(SpecNode node, String message) {
        diagnostics.report(
                DiagnosticCode.DOES_NOT_FIT,
                node.span(),
                message,
                "write a value that a caller could give as well, or remove the default");
    }
}
