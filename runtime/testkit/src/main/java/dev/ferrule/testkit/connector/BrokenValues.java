package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Rules;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.sample.NoSample;
import dev.ferrule.testkit.sample.SampleValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * For each rule of a parameter, a value that breaks it.
 *
 * @param connector the connector
 * @param parameter the parameter, or a member of one
 */
record BrokenValues(ConnectorDefinition connector, ParameterDefinition parameter) {

    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_LIST = 10_000;

    /** What most patterns refuse some of. */
    private static final List<String> ODD_TEXTS = Stream.concat(
                    Stream.of(
                            "", " ", "\u0001", "!", "\u00e4 \u00f6", "0", "a", "A", "-", "a\nb", "<>", "\ud83d\ude00"),
                    Stream.of(10, 300, 5_000).map("x"::repeat))
            .toList();

    /**
     * A value that breaks a rule.
     *
     * @param rule the word of the rule in violations
     * @param value the value; empty when none was found
     */
    record Broken(String rule, Optional<JsonValue> value) {}

    /** The values, rule by rule. */
    List<Broken> all() {
        List<Broken> broken = new ArrayList<>();
        Rules rules = parameter.rules();
        type().ifPresent(value -> broken.add(new Broken("type", Optional.of(value))));
        if (entry() == Shape.Scalar.STRING || entry() == Shape.Scalar.SECRET) {
            texts(rules, broken);
        }
        rules.min()
                .ifPresent(min ->
                        broken.add(new Broken("min", Bounds.below(entry(), min).map(this::placed))));
        rules.max()
                .ifPresent(max ->
                        broken.add(new Broken("max", Bounds.above(entry(), max).map(this::placed))));
        rules.maxSize()
                .filter(most -> most < LONGEST_TEXT)
                .ifPresent(most -> broken.add(new Broken("max-size", Optional.of(placed(file(most.intValue() + 1))))));
        lists(rules, broken);
        return broken;
    }

    private static JsonValue file(int size) {
        return JsonValue.of(FileSource.of("sample.txt", "text/plain", new byte[size]));
    }

    /** What the rules of a text speak of: the parameter's value, or each entry of its list. */
    private Shape entry() {
        return parameter.shape() instanceof Shape.ListOf list ? list.items() : parameter.shape();
    }

    private JsonValue placed(JsonValue value) {
        return parameter.shape() instanceof Shape.ListOf ? new JsonArray(List.of(value)) : value;
    }

    private void texts(Rules rules, List<Broken> broken) {
        Function<String, JsonValue> made =
                text -> placed(entry() == Shape.Scalar.SECRET ? JsonValue.of(Secret.of(text)) : JsonValue.of(text));
        rules.minLength()
                .filter(least -> least > 0)
                .ifPresent(least -> broken.add(new Broken("length", Optional.of(made.apply("x".repeat(least - 1))))));
        rules.maxLength()
                .filter(most -> most < LONGEST_TEXT)
                .ifPresent(most -> broken.add(new Broken("length", Optional.of(made.apply("x".repeat(most + 1))))));
        rules.format()
                .ifPresent(format ->
                        broken.add(new Broken("format", Optional.of(made.apply("no " + format + " at all")))));
        if (!rules.options().isEmpty()) {
            broken.add(new Broken("options", Optional.of(made.apply(String.join("-", rules.options()) + "-no"))));
        }
        rules.pattern()
                .ifPresent(pattern -> broken.add(new Broken(
                        "pattern",
                        ODD_TEXTS.stream()
                                .filter(text -> !pattern.matches(text))
                                .findFirst()
                                .map(made))));
    }

    private void lists(Rules rules, List<Broken> broken) {
        if (!(parameter.shape() instanceof Shape.ListOf)) {
            return;
        }
        Optional<JsonValue> entry = sample();
        if (entry.isEmpty()) {
            return;
        }
        rules.minItems()
                .filter(least -> least > 0)
                .ifPresent(least -> broken.add(new Broken("length", Optional.of(times(entry.get(), least - 1)))));
        rules.maxItems()
                .filter(most -> most < LONGEST_LIST)
                .ifPresent(most -> broken.add(new Broken("length", Optional.of(times(entry.get(), most + 1)))));
        if (rules.unique()) {
            broken.add(new Broken(
                    "unique",
                    Optional.of(times(entry.get(), Math.max(2, rules.minItems().orElse(2))))));
        }
    }

    private Optional<JsonValue> sample() {
        try {
            JsonValue made = new SampleValues(connector).of(parameter);
            return made instanceof JsonArray entries && !entries.values().isEmpty()
                    ? Optional.of(entries.values().get(0))
                    : Optional.empty();
        } catch (NoSample e) {
            // A list whose entries cannot be made up has an example, which is tried as such.
            return Optional.empty();
        }
    }

    private static JsonValue times(JsonValue entry, int times) {
        return new JsonArray(Collections.nCopies(times, entry));
    }

    /** A value of another kind; anything is right for some. */
    private Optional<JsonValue> type() {
        boolean untagged = parameter.shape() instanceof Shape.Named named
                && connector.shape(named.name()).orElseThrow() instanceof OneOfShape choice
                && choice.tag() instanceof OneOfShape.Tag.None;
        if (parameter.shape() == Shape.Scalar.ANY || untagged) {
            return Optional.empty();
        }
        boolean text = parameter.shape() == Shape.Scalar.STRING;
        return Optional.of(text ? new JsonNumber(BigDecimal.ONE.toString()) : JsonValue.of("no such kind \u0001"));
    }
}
