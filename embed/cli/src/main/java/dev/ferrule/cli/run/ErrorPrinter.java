package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.runtime.diagnosis.ConnectionCheck;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.diagnostic.Quote;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what went wrong with a call: for people, or as one line of JSON. */
final class ErrorPrinter {

    private final PrintWriter err;
    private final OptionNames names;

    ErrorPrinter(PrintWriter err, OptionNames names) {
        this.err = err;
        this.names = names;
    }

    /** What a check of a connection has found: what has failed goes before what is known of the call. */
    void print(ConnectionCheck check) {
        err.println("failed: " + check.stage() + " (" + check.finding() + ")");
        check.failure().ifPresent(this::print);
        if (!check.finding().advice().isEmpty()) {
            err.println("hint: " + check.finding().advice());
        }
    }

    /** The same as one line of JSON. */
    void printJson(ConnectionCheck check) {
        check.failure().ifPresent(error -> {
            Map<String, JsonValue> members = members(error);
            members.put("stage", JsonValue.of(check.stage().id()));
            members.put("finding", JsonValue.of(check.finding().id()));
            members.put("advice", JsonValue.of(check.advice()));
            print(members, ExitCode.of(error.kind()));
        });
    }

    void print(ConnectorException error) {
        if (error instanceof InvalidInputException invalid) {
            violations(invalid.violations());
            return;
        }
        Failure failure = error.failure();
        err.println("error: " + Quote.harmless(failure.message()));
        fact("kind", failure.kind().id());
        failure.code().ifPresent(code -> fact("code", code));
        failure.status().ifPresent(status -> fact("status", Integer.toString(status)));
        failure.parameter().ifPresent(id -> fact("parameter", names.blamed(id)));
        failure.problems()
                .forEach(problem -> fact(
                        problem.parameter().map(names::blamed).orElse("problem"),
                        problem.message().isEmpty() ? problem.code().orElse("") : problem.message()));
        failure.step().ifPresent(step -> fact("step", step));
        if (!failure.effects().isEmpty()) {
            fact("had taken effect", String.join(", ", failure.effects()));
        }
        failure.requestId().ifPresent(id -> fact("request id", id));
        failure.advice()
                .filter(advice -> !advice.isBlank())
                .ifPresent(advice -> err.println("hint: " + Quote.harmless(advice)));
    }

    /** The same as one line of JSON. */
    void printJson(ConnectorException error) {
        print(members(error), ExitCode.of(error.kind()));
    }

    private Map<String, JsonValue> members(ConnectorException error) {
        Failure failure = error.failure();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("kind", JsonValue.of(failure.kind().id()));
        members.put("message", JsonValue.of(failure.message()));
        failure.code().ifPresent(code -> members.put("code", JsonValue.of(code)));
        failure.status().ifPresent(status -> members.put("status", JsonValue.of(status)));
        failure.parameter().ifPresent(id -> {
            members.put("parameter", JsonValue.of(id));
            members.put("option", JsonValue.of(names.blamed(id)));
        });
        failure.step().ifPresent(step -> members.put("step", JsonValue.of(step)));
        if (!failure.problems().isEmpty()) {
            members.put(
                    "problems",
                    new JsonArray(failure.problems().stream().map(this::json).toList()));
        }
        members.put("effects", texts(failure.effects()));
        failure.requestId().ifPresent(id -> members.put("requestId", JsonValue.of(id)));
        failure.advice().ifPresent(advice -> members.put("advice", JsonValue.of(advice)));
        if (error instanceof InvalidInputException invalid) {
            members.put(
                    "violations",
                    new JsonArray(invalid.violations().stream().map(this::json).toList()));
        }
        return members;
    }

    /** A problem that kept the call from being made, as one line of JSON. */
    void printJson(Problem problem) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("message", JsonValue.of(problem.text()));
        members.put(
                "details", texts(problem.details().stream().map(String::strip).toList()));
        members.put("hints", texts(problem.hints()));
        print(members, problem.exitCode());
    }

    private void print(Map<String, JsonValue> members, ExitCode exitCode) {
        members.put("exitCode", JsonValue.of(exitCode.code()));
        err.println(JsonWriter.masked(new JsonObject(Map.of("error", new JsonObject(members)))));
    }

    private void violations(List<Violation> violations) {
        int count = violations.size();
        err.println("error: " + (count == 1 ? "1 input is" : count + " inputs are") + " not valid; nothing was sent.");
        violations.forEach(violation ->
                err.println("  " + names.blamed(violation.parameter()) + ": " + Quote.harmless(violation.text())));
    }

    private JsonValue json(Violation violation) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("parameter", JsonValue.of(violation.parameter()));
        members.put("option", JsonValue.of(names.blamed(violation.parameter())));
        members.put("rule", JsonValue.of(violation.rule()));
        members.put("message", JsonValue.of(violation.text()));
        return new JsonObject(members);
    }

    private JsonValue json(dev.ferrule.runtime.error.Problem problem) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("message", JsonValue.of(problem.message()));
        problem.code().ifPresent(code -> members.put("code", JsonValue.of(code)));
        problem.parameter().ifPresent(id -> {
            members.put("parameter", JsonValue.of(id));
            members.put("option", JsonValue.of(names.blamed(id)));
        });
        return new JsonObject(members);
    }

    private static JsonArray texts(List<String> texts) {
        return new JsonArray(texts.stream().<JsonValue>map(JsonValue::of).toList());
    }

    private void fact(String name, String value) {
        err.println("  " + name + ": " + Quote.harmless(value));
    }
}
