package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a value must satisfy beyond its type. */
final class ConstraintsMapper {

    private static final Set<ValueType> TEXTS = Set.of(ValueType.Scalar.STRING, ValueType.Scalar.SECRET);
    private static final Set<ValueType> NUMBERS = Set.of(ValueType.Scalar.INTEGER, ValueType.Scalar.NUMBER);
    private static final Set<ValueType> STRINGS = Set.of(ValueType.Scalar.STRING);
    private static final Map<String, Set<ValueType>> SPEAKS_OF = Map.of(
            "min-length", TEXTS,
            "max-length", TEXTS,
            "pattern", TEXTS,
            "min", NUMBERS,
            "max", NUMBERS,
            "format", STRINGS,
            "options", STRINGS);

    private final Diagnostics diagnostics;
    private final PatternChecker patterns;

    ConstraintsMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.patterns = new PatternChecker(diagnostics);
    }

    Constraints map(Fields fields, ValueType type) {
        SPEAKS_OF.keySet().stream().sorted().filter(fields::has).forEach(key -> speaksOf(fields, key, type));
        @Nullable Integer minLength = length(fields, "min-length");
        @Nullable Integer maxLength = length(fields, "max-length");
        @Nullable String min = number(fields, "min", type);
        @Nullable String max = number(fields, "max", type);
        if (minLength != null && maxLength != null && minLength > maxLength) {
            contradiction(fields, "max-length", "min-length");
        }
        if (min != null && max != null && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0) {
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
                List.copyOf(fields.texts("options")));
    }

    private void speaksOf(Fields fields, String key, ValueType type) {
        Set<ValueType> types = SPEAKS_OF.getOrDefault(key, Set.of());
        if (!types.contains(type)) {
            diagnostics.report(
                    DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                    fields.keySpan(key),
                    Quote.code(key) + " says nothing of values of this type",
                    "remove it, or change the type to "
                            + Quote.anyOf(
                                    types.stream().map(TypeNames::of).sorted().toList()));
        }
    }

    private static @Nullable Integer length(Fields fields, String key) {
        return fields.scalar(key)
                .filter(scalar -> scalar.text().matches("[0-9]{1,9}"))
                .map(scalar -> Integer.valueOf(scalar.text()))
                .orElse(null);
    }

    private @Nullable String number(Fields fields, String key, ValueType type) {
        Scalar scalar =
                fields.scalar(key).filter(found -> found.kind() == Kind.NUMBER).orElse(null);
        if (scalar == null) {
            return null;
        }
        boolean whole = scalar.text().matches("-?[0-9]{1,18}");
        boolean decimal = scalar.text().matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
        if (type == ValueType.Scalar.INTEGER ? whole : decimal) {
            return scalar.text();
        }
        diagnostics.report(
                DiagnosticCode.OUT_OF_RANGE,
                scalar.span(),
                Quote.code(scalar.text()) + " cannot be a bound here",
                type == ValueType.Scalar.INTEGER
                        ? "write a whole number of at most 18 digits"
                        : "write a decimal number without exponent, such as `0.5`");
        return null;
    }

    private void contradiction(Fields fields, String key, String other) {
        diagnostics.report(
                DiagnosticCode.CONTRADICTORY_BOUNDS,
                fields.span(key),
                Quote.code(key) + " is smaller than " + Quote.code(other) + ", so no value is allowed",
                "swap or correct them");
    }
}
