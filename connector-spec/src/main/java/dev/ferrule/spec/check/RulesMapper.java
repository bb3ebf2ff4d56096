package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.InputRule;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;

/** Reads what the parameters of an action must satisfy together. */
final class RulesMapper {

    private static final List<String> GROUPS = List.of("exactly-one", "at-least-one", "at-most-one");

    private final Diagnostics diagnostics;
    private final List<Parameter> parameters;

    RulesMapper(Diagnostics diagnostics, List<Parameter> parameters) {
        this.diagnostics = diagnostics;
        this.parameters = parameters;
    }

    List<InputRule> map(Fields action) {
        List<InputRule> rules = new ArrayList<>();
        for (SpecNode node : action.items("rules")) {
            Fields rule = Fields.of(node);
            int keys = rule.mapping().entries().size();
            if (keys != 1) {
                diagnostics.report(
                        keys == 0 ? DiagnosticCode.EMPTY_COLLECTION : DiagnosticCode.CONFLICTING_KEYS,
                        rule.span(),
                        keys == 0 ? "the rule says nothing" : "a rule has one key",
                        "write each rule as an entry of its own, such as `- exactly-one: [a, b]`");
                continue;
            }
            for (String group : GROUPS) {
                if (rule.has(group)) {
                    rules.add(group(group, known(rule.scalars(group))));
                }
            }
            for (Entry entry : rule.entries("requires")) {
                known(entry.key(), entry.name());
                List<String> others = rule.nested("requires")
                        .map(requires -> known(requires.scalars(entry.name())))
                        .orElse(List.of());
                rules.add(new InputRule.Requires(entry.name(), others));
            }
        }
        return List.copyOf(rules);
    }

    private static InputRule group(String key, List<String> ids) {
        return switch (key) {
            case "exactly-one" -> new InputRule.ExactlyOne(ids);
            case "at-least-one" -> new InputRule.AtLeastOne(ids);
            default -> new InputRule.AtMostOne(ids);
        };
    }

    private List<String> known(List<Scalar> names) {
        names.forEach(name -> known(name, name.text()));
        return names.stream().map(Scalar::text).distinct().toList();
    }

    private void known(SpecNode at, String id) {
        List<String> ids = parameters.stream().map(Parameter::id).toList();
        if (!ids.contains(id)) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    at.span(),
                    "there is no parameter " + Quote.code(id),
                    Suggestion.hint(id, ids));
        }
        boolean required =
                parameters.stream().anyMatch(parameter -> parameter.id().equals(id) && parameter.required());
        if (required) {
            diagnostics.report(
                    DiagnosticCode.RULE_ON_REQUIRED,
                    at.span(),
                    "the parameter " + Quote.code(id) + " is required, so the rule decides nothing about it",
                    "remove `required: true`, or take the parameter out of the rule");
        }
    }
}
