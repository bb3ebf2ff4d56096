package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Works out the path and the query of a call, encoded, and the same for people with secrets masked. */
final class AddressWriter {

    private final StringBuilder path = new StringBuilder();
    private final StringBuilder shownPath = new StringBuilder();
    private final StringBuilder query = new StringBuilder();
    private final StringBuilder shownQuery = new StringBuilder();
    private final StepDefinition step;
    private final Scope scope;

    private AddressWriter(StepDefinition step, Scope scope) {
        this.step = step;
        this.scope = scope;
    }

    /**
     * The address of a step's call.
     *
     * @throws RequestWriter.RefusedValue when a value has no place in it
     */
    static AddressWriter of(StepDefinition step, Scope scope) {
        AddressWriter address = new AddressWriter(step, scope);
        step.path().forEach(address::addPath);
        step.query().forEach(address::addQuery);
        for (CallOptions.Query own : scope.options().query()) {
            String pair = RequestWriter.encoded(
                    Expression.absent(), () -> UriText.query(own.name()) + "=" + UriText.query(own.value()));
            separate(address.query).append(pair);
            separate(address.shownQuery).append(pair);
        }
        return address;
    }

    /** The address on this server. */
    URI on(Server server) {
        return server.resolve(path.toString(), query.toString());
    }

    /** The same for people: it may hold signs that no URI may. */
    String shownOn(Server server) {
        return server.show(shownPath.toString(), shownQuery.toString());
    }

    private void addPath(Expression part) {
        if (part instanceof Expression.Literal literal && literal.value() instanceof JsonText text) {
            path.append(text.text());
            shownPath.append(text.text());
            return;
        }
        Optional<JsonValue> found = Evaluator.value(part, scope);
        String encoded = pathPart(part, found);
        path.append(encoded);
        shownPath.append(found.filter(JsonSecret.class::isInstance).isPresent() ? Secret.MASK : encoded);
    }

    private String pathPart(Expression part, Optional<JsonValue> found) {
        String value = found.flatMap(Evaluator::text)
                .orElseThrow(
                        () -> new RequestWriter.RefusedValue(part, "is needed in the address of step " + step.id()));
        if (value.isEmpty()) {
            throw new RequestWriter.RefusedValue(part, "must not be empty, as it is a part of an address");
        }
        return part instanceof Expression.Segments segments
                ? RequestWriter.encoded(segments.value(), () -> UriText.segments(value))
                : RequestWriter.encoded(part, () -> UriText.segment(value));
    }

    private void addQuery(StepDefinition.Field field) {
        JsonValue value = Evaluator.value(field.value(), scope).orElse(JsonValue.ofNull());
        BiConsumer<String, JsonValue> write =
                (name, each) -> Evaluator.text(each).ifPresent(text -> {
                    String start = RequestWriter.encoded(field.value(), () -> UriText.query(name)) + "=";
                    String encoded = RequestWriter.encoded(field.value(), () -> UriText.query(text));
                    separate(query).append(start).append(encoded);
                    separate(shownQuery).append(start).append(each instanceof JsonSecret ? Secret.MASK : encoded);
                });
        switch (field.inside()) {
            case BRACKETS -> InnerNames.BRACKETS.each(field.name(), value, write);
            case DOTS -> InnerNames.DOTS.each(field.name(), value, write);
            case NOTHING -> {
                List<JsonValue> values = value instanceof JsonArray array ? array.values() : List.of(value);
                values.forEach(each -> write.accept(field.name(), each));
            }
        }
    }

    private static StringBuilder separate(StringBuilder query) {
        return query.isEmpty() ? query : query.append('&');
    }
}
