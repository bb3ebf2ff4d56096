package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonText;
import java.util.stream.Collectors;

/** The path of a step with names in place of values (RFC 6570, 3.2.2), which is the same for all calls. */
final class UrlTemplate {

    private UrlTemplate() {}

    static String of(StepDefinition step) {
        return step.path().stream().map(UrlTemplate::part).collect(Collectors.joining());
    }

    private static String part(Expression part) {
        if (part instanceof Expression.Literal literal && literal.value() instanceof JsonText text) {
            return text.text();
        }
        if (part instanceof Expression.Reference reference && reference.origin() instanceof Origin.Worked worked) {
            return "{" + worked.name() + "}";
        }
        return "{" + Origins.of(part).findFirst().map(Origins::text).orElse("value") + "}";
    }
}
