package dev.ferrule.testkit.sample;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Rules;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.TextPattern;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes up a value of a form that keeps to its rules. Of objects only what must be there is made. */
public final class SampleValues {

    /** How deep made-up objects lie in each other; required members cannot lead in a circle. */
    private static final int DEEPEST = 16;

    private final ConnectorDefinition connector;

    /** Makes values for the parameters of this connector's actions. */
    public SampleValues(ConnectorDefinition connector) {
        this.connector = connector;
    }

    /**
     * A value for a parameter, a field of a connection or a member.
     *
     * @throws NoSample when none can be made up, as for an unusual pattern
     */
    public JsonValue of(ParameterDefinition parameter) {
        return value(parameter, parameter.shape(), 0);
    }

    /**
     * A text for a parameter, a secret one too.
     *
     * @throws NoSample when none can be made up
     */
    public String text(ParameterDefinition owner) {
        Rules rules = owner.rules();
        if (!rules.options().isEmpty()) {
            return rules.options().get(0);
        }
        if (rules.pattern().isPresent()) {
            return matching(owner, rules.pattern().get().expression());
        }
        String text = switch (rules.format().orElse("")) {
            case "email" -> "sample@example.com";
            case "uri" -> "https://www.example.com/sample";
            default -> "sample";
        };
        String longer = text + "x".repeat(Math.max(0, rules.minLength().orElse(0) - text.length()));
        return longer.substring(0, Math.min(rules.maxLength().orElse(longer.length()), longer.length()));
    }

    private JsonValue value(ParameterDefinition owner, Shape shape, int depth) {
        if (depth > DEEPEST) {
            throw new NoSample(owner.name() + " lies too deep for a value that is made up.");
        }
        if (shape instanceof Shape.ListOf list) {
            return list(owner, list, depth);
        }
        if (shape instanceof Shape.MapOf map) {
            String key =
                    map.keys().map(keys -> matching(owner, keys.expression())).orElse("sample");
            return new JsonObject(Map.of(key, value(plain(owner), map.values(), depth + 1)));
        }
        if (shape instanceof Shape.Named named) {
            return connector.shape(named.name()).orElseThrow() instanceof OneOfShape choice
                    ? form(owner, choice, depth)
                    : object((ObjectShape) connector.shape(named.name()).orElseThrow(), depth);
        }
        return scalar(owner, (Shape.Scalar) shape);
    }

    /** The first form, with what tells it. */
    private JsonValue form(ParameterDefinition owner, OneOfShape choice, int depth) {
        OneOfShape.Form first = choice.forms().get(0);
        JsonValue value = value(plain(owner), first.shape(), depth + 1);
        if (choice.tag() instanceof OneOfShape.Tag.Field field && value instanceof JsonObject object) {
            return object.with(field.name(), JsonValue.of(first.name()));
        }
        return choice.tag() instanceof OneOfShape.Tag.Key ? new JsonObject(Map.of(first.name(), value)) : value;
    }

    private JsonObject object(ObjectShape shape, int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (ObjectShape.Member member : shape.members()) {
            if (member.value().rules().required()) {
                members.put(member.name(), value(member.value(), member.shape(), depth + 1));
            }
        }
        return new JsonObject(members);
    }

    private JsonArray list(ParameterDefinition owner, Shape.ListOf list, int depth) {
        int entries = Math.max(1, owner.rules().minItems().orElse(1));
        List<String> options = owner.rules().options();
        List<JsonValue> values = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            if (!options.isEmpty()) {
                values.add(JsonValue.of(options.get(entry % options.size())));
            } else {
                JsonValue value = value(plain(owner), list.items(), depth + 1);
                values.add(value instanceof JsonText text && entry > 0 ? JsonValue.of(text.text() + entry) : value);
            }
        }
        return new JsonArray(values);
    }

    /** What rules say of a list or map as a whole says nothing of its parts. */
    private static ParameterDefinition plain(ParameterDefinition owner) {
        ParameterDefinition.Builder part = ParameterDefinition.builder(owner.id(), owner.name(), owner.shape());
        owner.rules().format().ifPresent(part::format);
        owner.rules().pattern().map(TextPattern::expression).ifPresent(part::pattern);
        return part.build();
    }

    private JsonValue scalar(ParameterDefinition owner, Shape.Scalar shape) {
        Rules rules = owner.rules();
        return switch (shape) {
            case STRING -> JsonValue.of(text(owner));
            case SECRET -> JsonValue.of(Secret.of(text(owner)));
            case INTEGER -> number(rules, 0);
            case NUMBER -> number(rules, 2);
            case BOOLEAN -> JsonValue.of(true);
            case DATE -> JsonValue.of(bound(rules).orElse("2026-01-31"));
            case DATE_TIME -> JsonValue.of(bound(rules).orElse("2026-01-31T12:00:00Z"));
            case DURATION -> JsonValue.of(bound(rules).orElse("PT1M"));
            case FILE ->
                JsonValue.of(FileSource.of("sample.txt", "text/plain", "A sample.".getBytes(StandardCharsets.UTF_8)));
            case ANY -> JsonValue.of("sample");
        };
    }

    /** A bound is a value that is allowed; one that counts from now is not usable as such. */
    private static Optional<String> bound(Rules rules) {
        return Stream.of(rules.min(), rules.max())
                .flatMap(Optional::stream)
                .filter(bound -> !bound.matches("[+-]?P.*T?.*") || bound.matches("P.*"))
                .findFirst();
    }

    private static JsonNumber number(Rules rules, int scale) {
        BigDecimal min = rules.min().map(BigDecimal::new).orElse(null);
        BigDecimal max = rules.max().map(BigDecimal::new).orElse(null);
        BigDecimal value = BigDecimal.ONE;
        if (min != null && value.compareTo(min) < 0) {
            value = min.setScale(scale, RoundingMode.CEILING);
        }
        if (max != null && value.compareTo(max) > 0) {
            value = max.setScale(scale, RoundingMode.FLOOR);
        }
        return new JsonNumber(value.stripTrailingZeros().toPlainString());
    }

    /** What fits most patterns that specs have; the first that matches counts. */
    private static final List<String> USUAL_TEXTS = List.of(
            "sample",
            "Sample",
            "SAMPLE",
            "1",
            "12",
            "123",
            "1234",
            "12345678",
            "1234567890123",
            "en",
            "EN",
            "EUR",
            "en-US",
            "a1",
            "A1",
            "sample-1",
            "SAMPLE-1",
            "sample_1",
            "sample.example.com",
            "sample@example.com",
            "https://www.example.com/sample",
            "#sample",
            "@sample",
            "2026-01-31",
            "2026-01-31T12:00:00Z",
            "12:00",
            "+491701234567",
            "1.0",
            "1.0.0",
            "00000000-0000-4000-8000-000000000001",
            "0123456789abcdef0123456789abcdef01234567");

    private static String matching(ParameterDefinition owner, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return USUAL_TEXTS.stream()
                .filter(text -> compiled.matcher(text).matches())
                .findFirst()
                .or(() -> PatternText.of(compiled))
                .orElseThrow(() -> new NoSample("No value can be made up for " + owner.name()
                        + " because of its pattern. Give it an example in the spec."));
    }
}
