package dev.ferrule.codegen.openapi.roundtrip;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Style;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives an imported action what a request had at the places of its parameters. Nothing is taken from the action that sent
 * the request, so the request is the same again only when the document had a place for each part of it.
 */
final class Feed {

    private final Action action;
    private final Step step;
    private final Sent sent;

    private Feed(Action action, Sent sent) {
        this.action = action;
        this.step = action.steps().get(0);
        this.sent = sent;
    }

    static Inputs of(Action action, Sent sent) {
        return new Feed(action, sent).inputs();
    }

    private Inputs inputs() {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        for (Parameter parameter : action.parameters()) {
            Optional<JsonValue> value = parameter.targets().isEmpty()
                    ? inPath(parameter).or(() -> inBody(parameter))
                    : at(parameter, parameter.targets().get(0));
            value.ifPresent(found -> inputs.put(parameter.id(), found));
        }
        return Inputs.of(inputs);
    }

    private Optional<JsonValue> at(Parameter parameter, Target target) {
        List<String> names = target.path().parts().stream()
                .map(part -> ((JsonPath.Part.Name) part).name())
                .toList();
        String name = names.get(0);
        return switch (target.place()) {
            case QUERY ->
                written(
                        parameter,
                        target.style(),
                        name,
                        pairs(URI.create(sent.uri()).getRawQuery()));
            case HEADER -> sent.header(name).map(text -> plain(parameter.type(), text));
            case COOKIE ->
                pairs(sent.header("Cookie").orElse("").replace("; ", "&")).stream()
                        .filter(pair -> pair.getKey().equals(name))
                        .map(pair -> plain(parameter.type(), pair.getValue()))
                        .findFirst();
            case BODY -> inBody(parameter, names);
        };
    }

    private static List<Map.Entry<String, String>> pairs(String query) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        if (query == null || query.isEmpty()) {
            return pairs;
        }
        for (String pair : query.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            pairs.add(Map.entry(decoded(sides[0]), sides.length > 1 ? decoded(sides[1]) : ""));
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What a query or form has under a name, by the type and style of the parameter. */
    private static Optional<JsonValue> written(
            Parameter parameter, Style style, String name, List<Map.Entry<String, String>> pairs) {
        ValueType type = parameter.type();
        String key = style == Style.BRACKETS && type instanceof ListOf ? name + "[]" : name;
        List<String> texts = pairs.stream()
                .filter(pair -> pair.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
        if (texts.isEmpty()) {
            return inside(name, pairs);
        }
        if (style == Style.JSON) {
            return Optional.of(JsonReader.read(texts.get(0)));
        }
        String between = style == Style.COMMA ? "," : style == Style.SPACE ? " " : style == Style.PIPE ? "|" : "";
        if (type instanceof ValueType.Named && !between.isEmpty()) {
            return Optional.of(object(texts.get(0).split(Pattern.quote(between), -1)));
        }
        if (type instanceof ListOf list) {
            List<String> all = between.isEmpty() ? texts : List.of(texts.get(0).split(Pattern.quote(between), -1));
            return Optional.of(new JsonArray(
                    all.stream().map(text -> plain(list.items(), text)).toList()));
        }
        return Optional.of(plain(type, texts.get(0)));
    }

    /** What is inside of an object of which names and values take turns. */
    private static JsonObject object(String... parts) {
        JsonObject.Builder object = JsonObject.builder();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            object.put(parts[i], JsonValue.of(parts[i + 1]));
        }
        return object.build();
    }

    /** What is inside of an object as {@code name[a][b]}. */
    private static Optional<JsonValue> inside(String name, List<Map.Entry<String, String>> pairs) {
        JsonObject.Builder object = JsonObject.builder();
        boolean any = false;
        for (Map.Entry<String, String> pair : pairs) {
            if (pair.getKey().startsWith(name + "[")
                    && pair.getKey().indexOf(']') == pair.getKey().length() - 1) {
                object.put(
                        pair.getKey().substring(name.length() + 1, pair.getKey().length() - 1),
                        JsonValue.of(pair.getValue()));
                any = true;
            }
        }
        return any ? Optional.of(object.build()) : Optional.empty();
    }

    private static JsonValue plain(ValueType type, String text) {
        if (type instanceof ListOf list) {
            return new JsonArray(List.of(text.split(",", -1)).stream()
                    .map(entry -> plain(list.items(), entry))
                    .toList());
        }
        if (type == Scalar.INTEGER || type == Scalar.NUMBER) {
            return new JsonNumber(text);
        }
        if (type == Scalar.SECRET) {
            return JsonValue.of(Secret.of(text));
        }
        return type == Scalar.BOOLEAN ? JsonValue.of(Boolean.parseBoolean(text)) : JsonValue.of(text);
    }

    private Optional<JsonValue> inPath(Parameter parameter) {
        StringBuilder pattern = new StringBuilder(".*");
        int group = 0;
        int own = 0;
        for (Part part : step.path()) {
            if (part instanceof Part.Literal literal) {
                pattern.append(Pattern.quote(literal.text()));
            } else {
                group++;
                pattern.append("([^/]+)");
                boolean is = ((Part.Slot) part).from() instanceof Source.Input input
                        && input.parameter().equals(parameter.id());
                own = is ? group : own;
            }
        }
        Matcher matcher = Pattern.compile(pattern.toString())
                .matcher(URI.create(sent.uri()).getRawPath());
        return own > 0 && matcher.matches()
                ? Optional.of(plain(parameter.type(), decoded(matcher.group(own).replace("+", "%2B"))))
                : Optional.empty();
    }

    private Optional<JsonValue> inBody(Parameter parameter, List<String> names) {
        String type = sent.header("Content-Type").orElse("");
        if (sent.bytes().length == 0) {
            return Optional.empty();
        }
        if (type.contains("json")) {
            Optional<JsonValue> found = Optional.of(JsonReader.read(sent.bytes()));
            for (String name : names) {
                found = found.filter(JsonObject.class::isInstance).flatMap(value -> ((JsonObject) value).member(name));
            }
            return found.map(value -> value instanceof JsonText text && parameter.type() == Scalar.SECRET
                    ? JsonValue.of(Secret.of(text.text()))
                    : value);
        }
        if (type.contains("form-urlencoded")) {
            StringBuilder name = new StringBuilder(names.get(0));
            names.stream()
                    .skip(1)
                    .forEach(inner -> name.append('[').append(inner).append(']'));
            return written(parameter, Style.PLAIN, name.toString(), pairs(sent.body()));
        }
        return Optional.empty();
    }

    /** A parameter that the body as a whole, or one of its parts, is made of. */
    private Optional<JsonValue> inBody(Parameter parameter) {
        Step.Body body = step.body();
        if (body == null || body.json() == null || sent.bytes().length == 0) {
            return Optional.empty();
        }
        if (body.json() instanceof Value.Structure parts && !sent.boundary().isEmpty()) {
            int number = 0;
            for (Map.Entry<String, Value> part : parts.members().entrySet()) {
                Value value = part.getValue();
                if (isFrom(value, parameter)) {
                    return part(part.getKey(), number, parameter.type());
                }
                number++;
            }
            return Optional.empty();
        }
        if (!isFrom(body.json(), parameter)) {
            return Optional.empty();
        }
        return Optional.of(
                parameter.type() == Scalar.FILE
                        ? new JsonFile(FileSource.of(
                                "file", sent.header("Content-Type").orElse(FileSource.ANY_BYTES), sent.bytes()))
                        : body.format() == Step.Format.JSON
                                ? JsonReader.read(sent.bytes())
                                : JsonValue.of(new String(sent.bytes(), StandardCharsets.UTF_8)));
    }

    private static boolean isFrom(Value value, Parameter parameter) {
        return value instanceof Value.Reference reference
                && reference.from() instanceof Source.Input input
                && input.parameter().equals(parameter.id());
    }

    /** What a part has; parts that belong together have no names. */
    private Optional<JsonValue> part(String name, int number, ValueType type) {
        List<JsonValue> found = new ArrayList<>();
        int at = -1;
        for (String part : sent.body().split(Pattern.quote("--" + sent.boundary()), -1)) {
            int head = part.indexOf("\r\n\r\n");
            at += head > 0 ? 1 : 0;
            boolean named = head > 0 && part.substring(0, head).contains("name=\"");
            boolean is = named ? part.substring(0, head).contains("name=\"" + name + "\"") : at == number;
            if (head > 0 && is) {
                String content = part.substring(head + 4, part.length() - 2);
                byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
                found.add(
                        type.entry() == Scalar.FILE
                                ? file(part.substring(0, head), bytes)
                                : part.substring(0, head).contains("application/json")
                                        ? JsonReader.read(bytes)
                                        : plain(type.entry(), new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(type instanceof ListOf ? new JsonArray(found) : found.get(0));
    }

    private static JsonValue file(String head, byte[] bytes) {
        Matcher name = Pattern.compile("filename=\"([^\"]*)\"").matcher(head);
        Matcher type = Pattern.compile("(?i)Content-Type: (\\S+)").matcher(head);
        return new JsonFile(FileSource.of(
                name.find() ? name.group(1) : "file", type.find() ? type.group(1) : FileSource.ANY_BYTES, bytes));
    }
}
