package dev.ferrule.codegen.manifest;

import dev.ferrule.codegen.java.JavaApi;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.About;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.InputRule;
import dev.ferrule.spec.model.Lifecycle;
import dev.ferrule.spec.model.Lookup;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An action in a manifest. */
final class ActionEntry {

    private ActionEntry() {}

    static JsonObject of(Connector connector, JavaApi java, Action action) {
        About about = action.about();
        About.Operation operation = action.operation();
        return new Json()
                .word("id", action.id())
                .line("name", action.name())
                .line("summary", about.summary() == null ? firstParagraph(action.description()) : about.summary())
                .prose("description", action.description())
                .line("category", about.category())
                .words("aliases", about.aliases())
                .words("keywords", about.keywords())
                .word("resource", about.resource())
                .word("operation", Words.of(operation))
                .flag("readOnly", operation == About.Operation.READ)
                .flag("idempotent", action.isIdempotent())
                .flag("destructive", action.isDestructive())
                .value("openWorld", about.openWorld() == null ? null : JsonValue.of(about.openWorld()))
                .word("stability", Words.of(about.stability()))
                .word("since", action.lifecycle().since())
                .value("deprecated", deprecated(action.lifecycle()))
                .word("reference", action.reference())
                .word("docs", connector.id() + "/actions/" + action.slug() + ".mdx")
                .value(
                        "java",
                        new Json()
                                .word("method", java.method(action))
                                .word("input", java.input(action))
                                .done())
                .number("calls", action.steps().size())
                .words("hooks", action.hooks())
                .each("parameters", action.parameters(), ActionEntry::parameter)
                .each("rules", action.rules(), ActionEntry::rule)
                .word("input", connector.id() + "/schemas/" + action.id() + ".input.json")
                .value("output", output(connector, action))
                .words("errors", kinds(connector, action))
                .done();
    }

    private static String firstParagraph(String text) {
        return text.strip().split("\\n\\s*\\n", 2)[0];
    }

    private static @Nullable JsonObject deprecated(Lifecycle lifecycle) {
        Lifecycle.Deprecation deprecation = lifecycle.deprecation();
        return deprecation == null
                ? null
                : new Json()
                        .prose("text", lifecycle.deprecationText().orElse(null))
                        .word("since", deprecation.since())
                        .word("replacedBy", deprecation.replacedBy())
                        .word("sunset", deprecation.sunset())
                        .done();
    }

    private static JsonObject parameter(Parameter parameter) {
        Json json = new Json()
                .word("id", parameter.id())
                .line("name", parameter.name())
                .prose("description", parameter.description())
                .word("group", parameter.group());
        Values.type(json, parameter.type(), parameter.constraints());
        return json.flag("required", parameter.required())
                .value("default", Values.literal(parameter.defaultValue(), parameter.type()))
                .value("example", Values.example(parameter.example(), parameter.type()))
                .value(
                        "visibleWhen",
                        parameter.visibleWhen().equals(Test.ALWAYS) ? null : Tests.of(parameter.visibleWhen()))
                .value("requiredWhen", parameter.requiredWhen() == null ? null : Tests.of(parameter.requiredWhen()))
                .when("clearable", parameter.clear() != null)
                .when("ignored", !parameter.applied())
                .word("optionsFrom", action(parameter.optionsFrom()))
                .word(
                        "entriesFrom",
                        parameter.entriesFrom() == null
                                ? null
                                : action(parameter.entriesFrom().lookup()))
                .value("form", Values.form(parameter.presentation()))
                .word("since", parameter.lifecycle().since())
                .value("deprecated", deprecated(parameter.lifecycle()))
                .done();
    }

    private static @Nullable String action(@Nullable Lookup lookup) {
        return lookup == null ? null : lookup.action();
    }

    private static JsonObject rule(InputRule rule) {
        if (rule instanceof InputRule.ExactlyOne one) {
            return new Json().words("exactlyOne", one.parameters()).done();
        }
        if (rule instanceof InputRule.AtLeastOne some) {
            return new Json().words("atLeastOne", some.parameters()).done();
        }
        if (rule instanceof InputRule.AtMostOne most) {
            return new Json().words("atMostOne", most.parameters()).done();
        }
        InputRule.Requires requires = (InputRule.Requires) rule;
        return new Json()
                .word("given", requires.parameter())
                .words("requires", requires.others())
                .done();
    }

    private static @Nullable JsonObject output(Connector connector, Action action) {
        if (action.output().value() == null) {
            return null;
        }
        boolean list = action.output().type() instanceof ListOf;
        return new Json()
                .word("type", Values.word(action.output().type()))
                .word("of", action.output().type() instanceof ListOf of ? Values.word(of.items()) : null)
                .word("schema", connector.id() + "/schemas/" + action.id() + ".output.json")
                .when("file", action.output().type().innermost() == Scalar.FILE)
                .when("paged", list && action.steps().stream().anyMatch(ActionEntry::givesPages))
                .when("secret", !action.output().secret().isEmpty())
                .when("example", action.output().example() != null)
                .done();
    }

    private static boolean givesPages(Step step) {
        return step.pagination() != null && step.pagination().lists().isEmpty();
    }

    /** The kinds of failure that the rules about answers and the service's own codes that it meets name. */
    private static Set<String> kinds(Connector connector, Action action) {
        Set<String> kinds = new TreeSet<>();
        Stream.concat(
                        action.steps().stream().map(Step::responses).flatMap(List::stream),
                        connector.responses().stream())
                .map(ResponseRule::kind)
                .filter(kind -> kind != null)
                .forEach(kinds::add);
        connector.errors(action).forEach(error -> kinds.add(error.kind()));
        return kinds;
    }
}
