package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.BodyDefinition.Format;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** Works out what the body of a request holds, and writes what holds no file. */
final class BodyWriter {

    private BodyWriter() {}

    /**
     * The bytes of a body.
     *
     * @throws IllegalArgumentException when the format cannot carry the value
     */
    static byte[] bytes(JsonValue value, Format format) {
        return switch (format) {
            case TEXT ->
                Utf8.bytes(Evaluator.text(value)
                        .orElseThrow(() -> new IllegalArgumentException("a list or an object is no text")));
            case XML -> XmlBody.write(value);
            case FORM_FLAT, FORM_BRACKETS, FORM_DOTS, FORM_DOTS_FROM_1 -> FormBody.write(value, format);
            case NDJSON -> LinesOfJson.write(value);
            case JSON, MULTIPART_FORM, MULTIPART_RELATED, BYTES ->
                throw new IllegalStateException("What may hold files is written piece by piece.");
        };
    }

    /** A text, file or list of lines that is absent is no body; the other forms are then empty. */
    static Optional<JsonValue> value(BodyDefinition definition, Scope scope) {
        boolean whole = definition.format() == Format.TEXT
                || definition.format() == Format.BYTES
                || definition.format() == Format.NDJSON;
        return whole
                ? definition.json().flatMap(value -> Evaluator.value(value, scope))
                : Optional.of(object(definition, scope));
    }

    private static JsonValue object(BodyDefinition definition, Scope scope) {
        JsonValue body =
                definition.startFrom().map(origin -> start(origin, scope)).orElse(JsonObject.EMPTY);
        for (var member : definition.without()) {
            body = member.remove(body);
        }
        Optional<JsonValue> json = definition.json().flatMap(value -> Evaluator.value(value, scope));
        boolean entries = definition.overlays().stream().anyMatch(BodyDefinition.Overlay::under);
        JsonValue own = json.orElse(JsonObject.EMPTY);
        if (json.isPresent()) {
            body = laidOver(body, json.get());
        }
        for (BodyDefinition.Overlay overlay : definition.overlays()) {
            Optional<JsonValue> value = overlay.under() ? Optional.empty() : Evaluator.value(overlay.value(), scope);
            if (value.isPresent()) {
                body = overlay.path().set(body, value.get());
                // What stands beside entries is looked up below; most bodies have none, and need no second tree.
                own = entries ? overlay.path().set(own, value.get()) : own;
            }
        }
        return entries ? withEntries(body, own, definition, scope) : body;
    }

    private static JsonValue withEntries(JsonValue body, JsonValue own, BodyDefinition definition, Scope scope) {
        JsonValue whole = body;
        for (BodyDefinition.Overlay overlay : definition.overlays()) {
            Optional<JsonValue> value = overlay.under() ? Evaluator.value(overlay.value(), scope) : Optional.empty();
            if (value.isPresent()) {
                whole = overlay.path()
                        .set(whole, beside(value.get(), overlay.path().find(own)));
            }
        }
        return whole;
    }

    /** Entries, and what the body says in the same place, which goes before them. */
    private static JsonValue beside(JsonValue entries, Optional<JsonValue> own) {
        return own.map(value -> laidOver(entries, value)).orElse(entries);
    }

    /**
     * What is sent back. Where there is no such thing yet, that is nothing; but an answer that holds no object must not
     * be taken for one, as the service would be told to forget everything.
     */
    private static JsonValue start(Origin.Body origin, Scope scope) {
        Optional<JsonObject> object =
                scope.find(origin).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        if (object.isEmpty() && scope.answeredWithSomething(origin.step())) {
            throw new RequestWriter.UnusableAnswer("Step " + origin.step() + " answered no object at "
                    + Origins.text(origin) + " that could be changed and sent back.");
        }
        return object.orElse(JsonObject.EMPTY);
    }

    private static JsonValue laidOver(JsonValue body, JsonValue json) {
        if (!(json instanceof JsonObject members) || !(body instanceof JsonObject object)) {
            return json;
        }
        JsonObject merged = object;
        for (Map.Entry<String, JsonValue> member : members.members().entrySet()) {
            merged = merged.with(member.getKey(), member.getValue());
        }
        return merged;
    }
}
