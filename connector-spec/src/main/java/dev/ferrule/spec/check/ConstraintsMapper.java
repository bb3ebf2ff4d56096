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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a value, or each entry of a list, must satisfy beyond its type. */
final class ConstraintsMapper {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");

    private final Diagnostics diagnostics;
    private final PatternChecker patterns;
    private final BoundReader bounds;

    ConstraintsMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.patterns = new PatternChecker(diagnostics);
        this.bounds = new BoundReader(diagnostics);
    }

    Constraints map(Fields fields, ValueType type) {
        new ConstraintTypes(diagnostics).check(fields, type);
        ValueType one = type.entry();
        @Nullable Integer minLength = length(fields, "min-length");
        @Nullable Integer maxLength = length(fields, "max-length");
        @Nullable String zone = bounds.zone(fields);
        @Nullable String min = bounds.bound(fields, "min", one, zone);
        @Nullable String max = bounds.bound(fields, "max", one, zone);
        @Nullable Integer minItems = length(fields, "min-items");
        @Nullable Integer maxItems = length(fields, "max-items");
        if (minItems != null && maxItems != null && minItems > maxItems) {
            contradiction(fields, "max-items", "min-items");
        }
        if (minLength != null && maxLength != null && minLength > maxLength) {
            contradiction(fields, "max-length", "min-length");
        }
        if (BoundReader.contradict(min, max, one)) {
            contradiction(fields, "max", "min");
        }
        List<String> options = options(fields);
        boolean unique = fields.flag("unique", false);
        if (unique && minItems != null && !options.isEmpty() && minItems > options.size()) {
            diagnostics.report(
                    DiagnosticCode.CONTRADICTORY_BOUNDS,
                    fields.span("min-items"),
                    "the entries must differ, and there are fewer `options` than `min-items`, so no list is allowed",
                    "correct `min-items`, add options, or remove `unique`");
        }
        boolean usable = fields.scalar("pattern").map(patterns::check).orElse(false);
        return new Constraints(
                minLength,
                maxLength,
                min,
                max,
                usable ? fields.text("pattern") : null,
                fields.text("format"),
                options,
                minItems,
                maxItems,
                unique,
                labels(fields),
                zone,
                new SizeReader(diagnostics).read(fields, "max-size"));
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
