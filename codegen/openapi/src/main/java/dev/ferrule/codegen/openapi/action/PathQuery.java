package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.Input.Place;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query that a document writes behind a path, where OpenAPI has no place for one: {@code /history?from={from}}, or as
 * templates of RFC 6570 do, {@code /history{?from,to}}. What fills its slots are parameters of the query.
 */
final class PathQuery {

    private static final Pattern FORM = Pattern.compile("\\{[?&]([^{}]*)}");
    private static final Pattern PAIR = Pattern.compile("([^={}]+)=\\{([^{}]+)}");

    private final Operation operation;
    private final List<Input> inputs;
    private final Losses losses;

    PathQuery(Operation operation, List<Input> inputs, Losses losses) {
        this.operation = operation;
        this.inputs = inputs;
        this.losses = losses;
    }

    /** The path without the slots of its query, which are inputs then; a query that is written out stays. */
    String without(String path) {
        Matcher form = FORM.matcher(path);
        StringBuilder plain = new StringBuilder();
        while (form.find()) {
            for (String name : form.group(1).split(",", -1)) {
                send(name.endsWith("*") ? name.substring(0, name.length() - 1) : name, name);
            }
            form.appendReplacement(plain, "");
        }
        form.appendTail(plain);
        int question = plain.indexOf("?");
        return question < 0 ? plain.toString() : plain.substring(0, question) + constant(plain.substring(question + 1));
    }

    private String constant(String query) {
        List<String> kept = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            Matcher pair = PAIR.matcher(part);
            if (pair.matches()) {
                send(pair.group(1), pair.group(2));
            } else if (part.contains("{")) {
                losses.add(
                        LossCode.MALFORMED,
                        operation.item(),
                        "The part " + Losses.shown(part) + " of the query in the path is left out.");
            } else if (!part.isBlank()) {
                kept.add(part);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    /** Makes an input of a slot, unless the operation has it as a parameter of the query anyway. */
    private void send(String wire, String slot) {
        boolean known = inputs.stream()
                .anyMatch(input -> input.place() == Place.QUERY && input.wire().equals(wire));
        Optional<Input> path = inputs.stream()
                .filter(input -> input.place() == Place.PATH
                        && (input.wire().equals(slot) || input.wire().equals(wire)))
                .findFirst();
        path.ifPresent(inputs::remove);
        if (!known && TypeBook.wireProblem(wire).isEmpty()) {
            inputs.add(path.map(input -> query(input, wire))
                    .orElseGet(() -> query(
                            new Input(
                                    Place.PATH,
                                    wire,
                                    TypeUse.of("string"),
                                    operation.node().get(" absent")),
                            wire)));
        }
    }

    private static Input query(Input path, String wire) {
        Input query = new Input(Place.QUERY, wire, path.use(), path.schema())
                .required(path.isRequired())
                .deprecated(path.isDeprecated())
                .description(path.description())
                .example(path.example())
                .with("to", Places.path("query", List.of(wire)));
        return path.use().type().equals("list") ? query.with("style", "comma") : query;
    }
}
