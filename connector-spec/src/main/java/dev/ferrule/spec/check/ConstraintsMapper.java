package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a value must satisfy beyond its type. */
final class ConstraintsMapper {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");
    private static final Set<ValueType> TEXTS = Set.of(ValueType.Scalar.STRING, ValueType.Scalar.SECRET);
    private static final Set<ValueType> ORDERED = Set.of(
            ValueType.Scalar.INTEGER,
            ValueType.Scalar.NUMBER,
            ValueType.Scalar.DATE,
            ValueType.Scalar.DATE_TIME,
            ValueType.Scalar.DURATION);
    private static final Set<ValueType> DATED = Set.of(ValueType.Scalar.DATE, ValueType.Scalar.DATE_TIME);
    private static final Set<String> OF_LISTS = Set.of("min-items", "max-items", "unique");
    private static final Set<ValueType> STRINGS = Set.of(ValueType.Scalar.STRING);
    private static final Map<String, Set<ValueType>> SPEAKS_OF = Map.of(
            "min-length", TEXTS,
            "max-length", TEXTS,
            "pattern", TEXTS,
            "min", ORDERED,
            "max", ORDERED,
            "format", STRINGS,
            "options", STRINGS,
            "zone", DATED,
            "max-size", Set.of(ValueType.Scalar.FILE, new ValueType.ListOf(ValueType.Scalar.FILE)));

    private final Diagnostics diagnostics;
    private final PatternChecker patterns;
    private final BoundReader bounds;

    ConstraintsMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.patterns = new PatternChecker(diagnostics);
        this.bounds = new BoundReader(diagnostics);
    }

    Constraints map(Fields fields, ValueType type) {
        checkType(fields, type);
        @Nullable Integer minLength = length(fields, "min-length");
        @Nullable Integer maxLength = length(fields, "max-length");
        @Nullable String zone = bounds.zone(fields);
        @Nullable String min = bounds.bound(fields, "min", type, zone);
        @Nullable String max = bounds.bound(fields, "max", type, zone);
        @Nullable Integer minItems = length(fields, "min-items");
        @Nullable Integer maxItems = length(fields, "max-items");
        if (minItems != null && maxItems != null && minItems > maxItems) {
            contradiction(fields, "max-items", "min-items");
        }
        if (minLength != null && maxLength != null && minLength > maxLength) {
            contradiction(fields, "max-length", "min-length");
        }
        if (BoundReader.contradict(min, max, type)) {
            contradiction(fields, "max", "min");
        }
        boolean usable = fields.scalar("pattern").map(patterns::check).orElse(false);
        return new Constraints(
                minLength,
                maxLength,
                min,
                max,
                usable ? fields.text("pattern") : null,
                fields.text("format"),
                options(fields),
                minItems,
                maxItems,
                fields.flag("unique", false),
                labels(fields),
                zone,
                new SizeReader(diagnostics).read(fields));
    }

    private void checkType(Fields fields, ValueType type) {
        for (Entry entry : fields.mapping().entries()) {
            Set<ValueType> types = SPEAKS_OF.get(entry.name());
            if (types != null && !types.contains(type)) {
                notFor(fields, entry.name(), types, type);
            }
            if (OF_LISTS.contains(entry.name()) && !(type instanceof ValueType.ListOf)) {
                notFor(fields, entry.name(), "list");
            }
        }
    }

    private void notFor(Fields fields, String key, Set<ValueType> types, ValueType type) {
        if (type instanceof ValueType.ListOf && types.contains(type.innermost())) {
            diagnostics.report(
                    DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                    fields.keySpan(key),
                    Quote.code(key) + " says nothing of the entries of a list",
                    "remove it, and tell in the description what an entry may be");
        } else {
            notFor(
                    fields,
                    key,
                    types.stream()
                            .filter(ValueType.Scalar.class::isInstance)
                            .map(TypeNames::of)
                            .sorted()
                            .toArray(String[]::new));
        }
    }

    private void notFor(Fields fields, String key, String... types) {
        diagnostics.report(
                DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                fields.keySpan(key),
                Quote.code(key) + " says nothing of values of this type",
                "remove it, or change the type to " + Quote.anyOf(List.of(types)));
    }

    private static @Nullable Integer length(Fields fields, String key) {
        return fields.scalar(key)
                .filter(scalar -> LENGTH.matcher(scalar.text()).matches())
                .map(scalar -> Integer.valueOf(scalar.text()))
                .orElse(null);
    }

    /** The options; where they have labels, their mapping's keys. */
    private static List<String> options(Fields fields) {
        List<Entry> labelled = fields.entries("options");
        return labelled.isEmpty()
                ? List.copyOf(fields.texts("options"))
                : labelled.stream().map(Entry::name).toList();
    }

    private static Map<String, String> labels(Fields fields) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Entry entry : fields.entries("options")) {
            if (entry.value() instanceof Scalar label) {
                labels.put(entry.name(), label.text());
            }
        }
        return Collections.unmodifiableMap(labels);
    }

    private void contradiction(Fields fields, String key, String other) {
        diagnostics.report(
                DiagnosticCode.CONTRADICTORY_BOUNDS,
                fields.span(key),
                Quote.code(key) + " is smaller than " + Quote.code(other) + ", so no value is allowed",
                "swap or correct them");
    }
}
