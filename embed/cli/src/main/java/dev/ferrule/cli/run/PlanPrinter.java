package dev.ferrule.cli.run;

import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.PlannedRequest;
import dev.ferrule.spec.diagnostic.Quote;
import java.io.PrintWriter;
import java.util.List;

/** Prints the requests that a call would send. */
final class PlanPrinter {

    private final PrintWriter out;

    PlanPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(List<PlannedRequest> plan) {
        out.println(
                plan.size() == 1
                        ? "1 request would be sent:"
                        : plan.size() + " requests would be sent, in this order:");
        plan.forEach(this::print);
    }

    private void print(PlannedRequest request) {
        out.println();
        out.println(request.step() + ": " + request.method() + " " + Quote.harmless(request.uri()));
        if (request.uncertain()) {
            out.println("  Sent only if an earlier answer asks for it.");
        }
        request.headers().forEach(header -> out.println("  " + Quote.harmless(header.toString())));
        if (request.startsFrom().isPresent()) {
            startsFrom(request.startsFrom().get(), request.body().orElse(JsonObject.EMPTY));
        } else {
            request.body().ifPresent(this::body);
        }
    }

    private void startsFrom(String answer, JsonValue changes) {
        if (changes.equals(JsonObject.EMPTY)) {
            out.println("  Sends back " + answer + " as it is.");
        } else {
            out.println("  Starts from " + answer + "; only these members change:");
            body(changes);
        }
    }

    private void body(JsonValue body) {
        JsonWriter.pretty(body).lines().forEach(line -> out.println("  " + line.replace("\t", "  ")));
    }
}
