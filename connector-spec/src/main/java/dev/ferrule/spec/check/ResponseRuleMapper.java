package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.ResponseRule.Verdict;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads response rules, those of the connector and those of a step. */
final class ResponseRuleMapper {

    private static final List<String> FAILURE_KEYS = List.of("kind", "code", "message", "parameter", "each");

    private final Diagnostics diagnostics;
    private final TestMapper tests;
    private final ValueMapper values;
    private final DelayMapper delays;

    ResponseRuleMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tests = new TestMapper(diagnostics);
        this.values = new ValueMapper(diagnostics);
        this.delays = new DelayMapper(diagnostics);
    }

    /** The rules of a step, in a scope that judges its answer. */
    List<ResponseRule> map(StepOutline step, Scope scope) {
        List<SpecNode> nodes = step.fields().items("responses");
        if (!step.fields().has("pagination")) {
            nodes.stream()
                    .map(Fields::of)
                    .filter(rule -> rule.text("then", "").equals("restart"))
                    .forEach(rule -> diagnostics.report(
                            DiagnosticCode.RULE_RESTART,
                            rule.span("then"),
                            "the step reads no pages that could be read anew",
                            "say `then: retry` to send the call again, or add `pagination`"));
        }
        return map(nodes, scope);
    }

    /** The rules of a list, in a scope that judges an answer. */
    List<ResponseRule> map(List<SpecNode> nodes, Scope scope) {
        List<ResponseRule> rules = new ArrayList<>();
        boolean all = false;
        for (SpecNode node : nodes) {
            ResponseRule rule = rule(Fields.of(node), scope);
            if (all) {
                diagnostics.report(
                        DiagnosticCode.UNREACHABLE_RULE,
                        node.span(),
                        "this rule is never reached",
                        "put the rule without `when` last");
            }
            all |= rule.when().equals(Test.ALWAYS);
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private ResponseRule rule(Fields fields, Scope scope) {
        Verdict verdict = verdict(fields.text("then", "fail"));
        checkWait(fields);
        if (verdict == Verdict.SUCCEED || verdict == Verdict.ABSENT) {
            FAILURE_KEYS.stream()
                    .filter(fields::has)
                    .forEach(key -> diagnostics.report(
                            DiagnosticCode.RULE_KEY,
                            fields.keySpan(key),
                            Quote.code(key) + " describes a failure, and this rule is none",
                            "remove it, or say `then: fail`"));
        }
        Scope told = fields.has("each") ? scope.withItem(ValueType.Scalar.ANY) : scope;
        return new ResponseRule(
                fields.span().start(),
                fields.node("when").map(node -> tests.map(node, scope)).orElse(Test.ALWAYS),
                verdict,
                fields.text("kind"),
                shown(fields, "code", told),
                shown(fields, "message", told),
                named(fields) ? null : parameter(fields, scope),
                named(fields) ? shown(fields, "parameter", told) : null,
                delays.map(fields.items("after"), scope),
                each(fields, scope));
    }

    /** Whether the answer names what is to blame. */
    private static boolean named(Fields fields) {
        return fields.node("parameter").filter(ValueMapper::isForm).isPresent();
    }

    private @Nullable Source each(Fields fields, Scope scope) {
        Source each = fields.scalar("each")
                .map(path -> new SourceResolver(diagnostics).resolve(path, scope))
                .orElse(null);
        boolean body = each instanceof Source.Body found && found.step().equals(Source.THIS);
        if (each != null && each != SourceResolver.UNRESOLVED && !body) {
            diagnostics.report(
                    DiagnosticCode.RULE_EACH,
                    fields.span("each"),
                    "the problems are no part of the answer's body",
                    "write a path that starts with `body`");
        }
        return each;
    }

    private void checkWait(Fields fields) {
        if (fields.has("after") && !Words.VERDICTS_THAT_WAIT.contains(fields.text("then", ""))) {
            diagnostics.report(
                    DiagnosticCode.RULE_WAIT,
                    fields.keySpan("after"),
                    "`after` says how long to wait for another call, and this rule makes none",
                    "remove it, or say `then: retry`, `then: pending` or `then: restart`");
        }
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "succeed" -> Verdict.SUCCEED;
            case "absent" -> Verdict.ABSENT;
            case "retry" -> Verdict.RETRY;
            case "renew" -> Verdict.RENEW;
            case "pending" -> Verdict.PENDING;
            case "restart" -> Verdict.RESTART;
            default -> Verdict.FAIL;
        };
    }

    private @Nullable Value shown(Fields fields, String key, Scope scope) {
        SpecNode node = fields.node(key).orElse(null);
        if (node == null) {
            return null;
        }
        Value value = values.map(node, scope);
        if (ValueSources.of(value).stream().anyMatch(scope::isSecret)) {
            diagnostics.report(
                    DiagnosticCode.SECRET_IN_MESSAGE,
                    node.span(),
                    "the " + key + " would show a secret",
                    "name the parameter or field in words instead");
        }
        return value;
    }

    private @Nullable String parameter(Fields fields, Scope scope) {
        String parameter = fields.text("parameter");
        if (parameter == null || scope.parameters().containsKey(parameter)) {
            return parameter;
        }
        Span span = fields.span("parameter");
        if (scope.parameters().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    span,
                    "there are no parameters here that could be to blame",
                    "say `parameter` in the rule of a step");
        } else {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    span,
                    "there is no parameter " + Quote.code(parameter),
                    Suggestion.hint(parameter, scope.parameters().keySet()));
        }
        return parameter;
    }
}
