package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when a parameter means anything and when it must be given. Only other parameters decide that. */
final class ConditionsMapper {

    private static final String VISIBLE = "visible-when";
    private static final String REQUIRED = "required-when";

    private final Diagnostics diagnostics;
    private final TestMapper tests;
    private final Map<String, Span> visibleAt = new HashMap<>();

    ConditionsMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tests = new TestMapper(diagnostics);
    }

    Test visibleWhen(String id, Fields parameter, Scope scope) {
        SpecNode node = parameter.node(VISIBLE).orElse(null);
        if (node == null) {
            return Test.ALWAYS;
        }
        visibleAt.put(id, parameter.keySpan(VISIBLE));
        conflict(
                parameter,
                VISIBLE,
                "a required parameter must always be given, whatever the others say",
                "replace `required: true` by `required-when:` with the same test");
        return test(node, id, VISIBLE, scope);
    }

    @Nullable
    Test requiredWhen(String id, Fields parameter, Scope scope) {
        SpecNode node = parameter.node(REQUIRED).orElse(null);
        if (node == null) {
            return null;
        }
        conflict(parameter, REQUIRED, "the parameter is required anyway", "remove `required: true` or the test");
        if (parameter.has("default")) {
            diagnostics.report(
                    DiagnosticCode.REQUIRED_WITH_DEFAULT,
                    parameter.keySpan(REQUIRED),
                    "the parameter has a default, so it is never missing",
                    "remove `required-when` or the default");
        }
        return test(node, id, REQUIRED, scope);
    }

    private void conflict(Fields parameter, String key, String message, String hint) {
        if (parameter.flag("required", false)) {
            diagnostics.report(DiagnosticCode.CONFLICTING_KEYS, parameter.keySpan(key), message, hint);
        }
    }

    private Test test(SpecNode node, String id, String key, Scope scope) {
        Test test = tests.map(node, scope.ofInputsAlone());
        for (Source source : TestSources.of(test)) {
            if (source instanceof Source.Input input && input.parameter().equals(id)) {
                diagnostics.report(
                        DiagnosticCode.CONDITION_CYCLE,
                        node.span(),
                        Quote.code(key) + " of " + Quote.code(id) + " asks the parameter itself",
                        "ask another parameter");
            }
        }
        return test;
    }

    /** Reports parameters whose meaning waits for each other. */
    void reportCycles(List<Parameter> parameters) {
        if (visibleAt.isEmpty()) {
            return;
        }
        Map<String, Set<String>> asks = new HashMap<>();
        for (Parameter parameter : parameters) {
            Set<String> others = new HashSet<>();
            TestSources.of(parameter.visibleWhen()).forEach(source -> {
                if (source instanceof Source.Input input && !input.parameter().equals(parameter.id())) {
                    others.add(input.parameter());
                }
            });
            asks.put(parameter.id(), others);
        }
        for (String id : Cycles.in(asks)) {
            diagnostics.report(
                    DiagnosticCode.CONDITION_CYCLE,
                    Objects.requireNonNull(visibleAt.get(id)),
                    "whether " + Quote.code(id) + " means anything depends on itself",
                    "let one of the parameters stand on its own");
        }
    }
}
