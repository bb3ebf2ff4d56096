package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds literals that are sent as they stand although a value is meant. */
final class TextLooksLikeReference implements LintRule {

    private static final Pattern SLOT = Pattern.compile("\\{\\{? *(?:input\\.)?([a-z][a-z0-9_.]*) *}");
    private static final Pattern PART_OF_ANSWER = Pattern.compile("(?:body|header|item)(?:\\.[A-Za-z0-9@*_'-]+)+");

    @Override
    public RuleText text() {
        return new RuleText("text-looks-like-reference", "a literal that looks like a slot or a path", """
                A text is sent as it stands: nothing looks for slots or paths in it. `{$from: name}` sends what a path finds, and
                `{$text: 'user {name}'}` a text with slots. The rule looks for the names of parameters and connection fields in braces,
                and for paths such as `body.message` where a response rule takes a value.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  name: {type: string, required: true, description: Who is read.}
                call: GET /user/{name}
                header: {X-Reason: 'reads {name}'}
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  name: {type: string, required: true, description: Who is read.}
                call: GET /user/{name}
                header: {X-Reason: {$text: 'reads {name}'}}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Connector connector = subject.connector();
        Set<String> fields = new LinkedHashSet<>();
        connector.connection().forEach(field -> fields.add("connection." + field.id()));
        connector
                .responses()
                .forEach(rule -> path(rule)
                        .ifPresent(text -> report.add(
                                subject.inConnector("responses"), message(text), "write `{$from: " + text + "}`")));
        for (Action action : connector.actions()) {
            Set<String> names = new LinkedHashSet<>(fields);
            action.parameters().forEach(parameter -> names.add(parameter.id()));
            for (Step step : action.steps()) {
                step.headers()
                        .forEach((name, value) -> slot(value, names)
                                .ifPresent(slot -> report.add(
                                        subject.in(action, step, "header", name), message(slot.text()), slot.hint())));
                step.query()
                        .forEach((name, value) -> slot(value, names)
                                .ifPresent(slot -> report.add(
                                        subject.in(action, step, "query", name), message(slot.text()), slot.hint())));
                body(step, names)
                        .ifPresent(slot ->
                                report.add(subject.in(action, step, "body"), message(slot.text()), slot.hint()));
                step.responses()
                        .forEach(rule -> path(rule)
                                .ifPresent(text -> report.add(
                                        subject.in(action, step, "responses"),
                                        message(text),
                                        "write `{$from: " + text + "}`")));
            }
        }
    }

    /** A literal that looks like more. */
    private record Slot(String text, String hint) {}

    private static String message(String text) {
        return "the literal " + Quote.code(text) + " is taken as it stands";
    }

    private static Optional<Slot> body(Step step, Set<String> names) {
        return Optional.ofNullable(step.body()).map(Step.Body::json).flatMap(json -> slot(json, names));
    }

    private static Optional<Slot> slot(Value value, Set<String> names) {
        if (value instanceof Value.Text text) {
            Matcher matcher = SLOT.matcher(text.text());
            return matcher.find() && names.contains(matcher.group(1))
                    ? Optional.of(new Slot(text.text(), hint(text.text(), matcher)))
                    : Optional.empty();
        }
        if (value instanceof Value.Structure structure) {
            return only(structure, names)
                    .or(() -> structure.members().values().stream()
                            .flatMap(member -> slot(member, names).stream())
                            .findFirst());
        }
        if (value instanceof Value.Items items) {
            return items.values().stream()
                    .flatMap(item -> slot(item, names).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static String hint(String text, Matcher slot) {
        return slot.matches()
                ? "write `{$from: " + slot.group(1) + "}`"
                : "write `{$text: '"
                        + text.replaceAll("\\{\\{ *", "{")
                                .replaceAll(" *}}", "}")
                                .replace("'", "''") + "'}`";
    }

    /** YAML reads {@code {name}} as a mapping with one empty member, and {@code {from: name}} has lost its sign. */
    private static Optional<Slot> only(Value.Structure structure, Set<String> names) {
        if (structure.members().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Value> member =
                structure.members().entrySet().iterator().next();
        @Nullable String name = null;
        if (member.getValue() instanceof Value.Null && names.contains(member.getKey())) {
            name = member.getKey();
        } else if (member.getKey().equals("from")
                && member.getValue() instanceof Value.Text text
                && names.contains(text.text())) {
            name = text.text();
        }
        return Optional.ofNullable(name)
                .map(meant -> new Slot(
                        member.getKey().equals("from") ? "{from: " + meant + "}" : "{" + meant + "}",
                        "write `{$from: " + meant + "}`"));
    }

    private static Optional<String> path(ResponseRule rule) {
        return Stream.of(Optional.ofNullable(rule.message()), Optional.ofNullable(rule.code()))
                .flatMap(Optional::stream)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .filter(text -> PART_OF_ANSWER.matcher(text).matches())
                .findFirst();
    }
}
