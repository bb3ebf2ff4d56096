package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.ResponseRule.Verdict;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Test.Predicate;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the answers that mean failure: by their status where the rules about answers tell one. */
final class FailureWriter {

    private static final String ANY = "default";

    private final Connector connector;

    FailureWriter(Connector connector) {
        this.connector = connector;
    }

    /** What is known of the failures with one status. */
    private static final class Failure {
        private final Set<String> kinds = new TreeSet<>();
        private final Tree body = new Tree();
        private boolean absent;
    }

    /** Adds the answers to those that mean success. */
    void write(Step step, JsonObject.Builder responses, Set<String> taken) {
        Map<String, Failure> failures = new TreeMap<>();
        for (int status : step.absent()) {
            failures.computeIfAbsent(String.valueOf(status), any -> new Failure()).absent = true;
        }
        Stream.concat(step.responses().stream(), connector.responses().stream())
                .filter(rule -> rule.then() != Verdict.SUCCEED)
                .forEach(rule -> add(rule, failures));
        failures.forEach((status, failure) -> {
            if (!taken.contains(status)) {
                responses.put(status, response(failure));
            }
        });
    }

    private void add(ResponseRule rule, Map<String, Failure> failures) {
        Set<String> statuses = new LinkedHashSet<>();
        statuses(rule.when(), statuses);
        if (statuses.isEmpty()) {
            statuses.add(ANY);
        }
        for (String status : statuses) {
            Failure failure = failures.computeIfAbsent(status, any -> new Failure());
            if (rule.then() == Verdict.ABSENT) {
                failure.absent = true;
            } else if (rule.kind() != null) {
                failure.kinds.add(rule.kind());
            }
            told(rule.message(), rule, failure.body);
            told(rule.code(), rule, failure.body);
        }
    }

    /** What the answer tells of the failure is a part of its body. */
    private static void told(@Nullable Value value, ResponseRule rule, Tree body) {
        if (rule.each() == null
                && value instanceof Value.Reference reference
                && reference.from() instanceof Source.Body place
                && place.step().equals(Source.THIS)
                && !place.path().parts().isEmpty()) {
            body.put(place.path(), Schema.of("string"), false);
        }
    }

    /** The statuses that a test asks for by name. */
    private static void statuses(Test test, Set<String> found) {
        if (test instanceof Test.AllOf all) {
            all.parts().forEach(part -> statuses(part, found));
        } else if (test instanceof Test.AnyOf any) {
            any.parts().forEach(part -> statuses(part, found));
        } else if (test instanceof Test.Check check && check.source() instanceof Source.Status) {
            statuses(check.predicate(), found);
        }
    }

    private static void statuses(Predicate predicate, Set<String> found) {
        if (predicate instanceof Predicate.Any any) {
            any.predicates().forEach(each -> statuses(each, found));
        } else if (predicate instanceof Predicate.Equal equal
                && equal.value() instanceof Value.Number number
                && number.digits().matches("[1-5][0-9]{2}")) {
            found.add(number.digits());
        }
    }

    private static JsonObject response(Failure failure) {
        String kinds = String.join(", ", failure.kinds);
        String text = failure.absent ? "There is no such thing." : "";
        if (!kinds.isEmpty()) {
            text = (text + " A failure: " + kinds + ".").strip();
        }
        JsonObject.Builder response =
                JsonObject.builder().put("description", JsonValue.of(text.isEmpty() ? "A failure." : text));
        if (!failure.body.isEmpty()) {
            JsonObject media =
                    new JsonObject(Map.of("schema", failure.body.schema().json()));
            response.put("content", new JsonObject(Map.of("application/json", media)));
        }
        if (!failure.kinds.isEmpty()) {
            response.put("x-ferrule-kinds", Schema.texts(failure.kinds));
        }
        return response.build();
    }

    /** The service's own error codes, as an extension. */
    JsonArray codes() {
        List<JsonValue> codes = new ArrayList<>();
        connector.errors().values().forEach(entry -> {
            JsonObject.Builder code = JsonObject.builder()
                    .put("code", JsonValue.of(entry.code()))
                    .put("kind", JsonValue.of(entry.kind()));
            if (!entry.description().isBlank()) {
                code.put("description", JsonValue.of(Prose.markdown(entry.description())));
            }
            if (!entry.advice().isBlank()) {
                code.put("advice", JsonValue.of(Prose.markdown(entry.advice())));
            }
            codes.add(code.build());
        });
        return new JsonArray(codes);
    }
}
