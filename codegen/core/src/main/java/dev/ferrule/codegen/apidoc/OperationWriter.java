package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.codegen.schema.TypeSchemas;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a call as an operation (OpenAPI 3.1.1, 4.8.10). */
final class OperationWriter {

    private final Gaps gaps;
    private final Values values;
    private final AnswerWriter answers;
    private final FailureWriter failures;
    private final ServerWriter servers;

    OperationWriter(Connector connector, TypeSchemas inputs, TypeSchemas outputs, FailureWriter failures, Gaps gaps) {
        this.gaps = gaps;
        this.values = new Values(inputs, connector.types(), gaps);
        this.answers = new AnswerWriter(outputs, connector.types(), gaps);
        this.failures = failures;
        this.servers = new ServerWriter(connector, gaps);
    }

    JsonObject write(Call call) {
        Action action = call.action();
        gaps.about(action.id());
        gaps(call);
        JsonObject.Builder operation = JsonObject.builder();
        tags(action, operation);
        operation.put("operationId", JsonValue.of(call.operation()));
        String title = Prose.line(action.name());
        operation.put(
                "summary",
                JsonValue.of(call.whole() ? title : title + ": " + call.step().id()));
        operation.put("description", JsonValue.of(description(call)));
        if (action.reference() != null) {
            operation.put("externalDocs", new JsonObject(Map.of("url", JsonValue.of(action.reference()))));
        }
        if (action.lifecycle().deprecation() != null) {
            operation.put("deprecated", JsonValue.of(true));
        }
        JsonArray parameters = ParameterWriter.of(call, values, gaps);
        if (!parameters.values().isEmpty()) {
            operation.put("parameters", parameters);
        }
        BodyWriter.of(call, values, gaps).ifPresent(body -> operation.put("requestBody", body));
        operation.put("responses", responses(call));
        servers.other(call.step()).ifPresent(other -> operation.put("servers", other));
        operation.put("x-ferrule-action", JsonValue.of(action.id()));
        if (!call.whole()) {
            operation.put("x-ferrule-step", JsonValue.of(call.step().id()));
        }
        gaps.about("");
        return operation.build();
    }

    private static void tags(Action action, JsonObject.Builder operation) {
        List<String> tags = new ArrayList<>();
        if (action.about().category() != null) {
            tags.add(Prose.line(action.about().category()));
        }
        action.about().keywords().stream().map(Prose::line).forEach(tags::add);
        List<String> distinct = tags.stream().distinct().toList();
        if (action.about().category() != null) {
            operation.put("tags", Schema.texts(distinct));
        }
    }

    private static String description(Call call) {
        Action action = call.action();
        StringBuilder text = new StringBuilder(Prose.markdown(action.description()));
        if (!call.whole()) {
            return "The call `" + call.step().id() + "` of an action that makes several:\n\n" + text;
        }
        action.notes().forEach(note -> text.append("\n\n").append(Prose.markdown(note.labelled())));
        action.lifecycle()
                .deprecationText()
                .ifPresent(why -> text.append("\n\n").append(Prose.markdown(why)));
        return text.toString();
    }

    private JsonObject responses(Call call) {
        JsonObject.Builder responses = JsonObject.builder();
        answers.write(call, responses);
        Set<String> taken = new HashSet<>();
        call.step().success().forEach(status -> taken.add(String.valueOf(status)));
        failures.write(call.step(), responses, taken);
        return responses.build();
    }

    private void gaps(Call call) {
        Step step = call.step();
        if (step.each() != null) {
            String pieces = "The connector calls once for every " + step.each().bytes()
                    + " bytes of a file; here each call takes a piece.";
            String entries = step.each().chunk() == null
                    ? "The connector calls once for each entry of a list; here each call is about one."
                    : "The connector calls once for every " + step.each().chunk()
                            + " entries of a list; here each call takes as many.";
            gaps.add(GapCode.EACH, step.each().bytes() == null ? entries : pieces);
        }
        if (step.polling() != null) {
            gaps.add(GapCode.POLLING, "The connector calls again until it is done; here each call asks once.");
        }
        Action action = call.action();
        if (!action.rules().isEmpty()) {
            gaps.add(GapCode.RULE, "What parameters must satisfy together is not said.");
        }
        if (!action.hooks().isEmpty()) {
            gaps.add(GapCode.HOOK, "Code of the embedding program works on its values.");
        }
        for (Parameter parameter : action.parameters()) {
            if (!parameter.visibleWhen().equals(Test.ALWAYS) || parameter.requiredWhen() != null) {
                gaps.add(GapCode.RULE, "When `" + parameter.id() + "` counts or must be given is not said.");
            }
            if (parameter.optionsFrom() != null || parameter.entriesFrom() != null) {
                gaps.add(GapCode.LOOKUP, "Another action tells what `" + parameter.id() + "` may be.");
            }
        }
    }
}
