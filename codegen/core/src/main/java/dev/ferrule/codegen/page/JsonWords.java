package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import java.util.stream.Collectors;

/** Values of a spec as a reader of JSON would write them; what is filled in later stands in braces. */
final class JsonWords {

    private JsonWords() {}

    /** A value on its own: a text stands without quotes. */
    static String shown(Value value) {
        return value instanceof Value.Text text ? text.text() : json(value);
    }

    private static String json(Value value) {
        if (value instanceof Value.Text text) {
            return "\"" + text.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        if (value instanceof Value.Number number) {
            return number.digits();
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (value instanceof Value.Structure structure) {
            return structure.members().entrySet().stream()
                    .map(member -> json(new Value.Text(member.getKey())) + ": " + json(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(JsonWords::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Reference reference) {
            return "{" + name(reference.from()) + "}";
        }
        if (value instanceof Value.Template template) {
            return template.parts().stream().map(JsonWords::part).collect(Collectors.joining());
        }
        return "null";
    }

    private static String part(Value.Template.Part part) {
        if (part instanceof Value.Template.Part.Literal literal) {
            return literal.text();
        }
        return part instanceof Value.Template.Part.Slot slot ? "{" + name(slot.from()) + "}" : "";
    }

    private static String name(Source source) {
        if (source instanceof Source.Input input) {
            return input.parameter();
        }
        if (source instanceof Source.Connection connection) {
            return connection.field();
        }
        return "answer";
    }
}
