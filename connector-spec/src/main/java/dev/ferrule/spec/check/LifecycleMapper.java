package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.Lifecycle;
import dev.ferrule.spec.model.Lifecycle.Deprecation;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads since when something exists and whether it is on its way out. */
final class LifecycleMapper {

    private final Diagnostics diagnostics;

    LifecycleMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The lifecycle of a parameter or field.
     *
     * @param others the ids of what can replace it
     */
    Lifecycle map(Fields fields, Collection<String> others) {
        checkReplacement(fields, others);
        return map(fields);
    }

    /** The lifecycle of what is not known yet whether its replacement exists. */
    Lifecycle map(Fields fields) {
        return new Lifecycle(fields.text("since"), deprecation(fields));
    }

    /** Reports a replacement that does not exist. */
    void checkReplacement(Fields fields, Collection<String> others) {
        fields.nested("deprecated")
                .flatMap(deprecated -> deprecated.scalar("replaced-by"))
                .filter(other -> !others.contains(other.text()))
                .ifPresent(other -> diagnostics.report(
                        DiagnosticCode.UNKNOWN_REPLACEMENT,
                        other.span(),
                        "there is no " + Quote.code(other.text()) + " beside it",
                        Suggestion.hint(other.text(), List.copyOf(others))));
    }

    private @Nullable Deprecation deprecation(Fields fields) {
        if (!fields.has("deprecated")) {
            return null;
        }
        if (fields.node("deprecated").filter(Mapping.class::isInstance).isEmpty()) {
            return new Deprecation(fields.text("deprecated", ""), null, null, null);
        }
        Fields deprecated = fields.nested("deprecated").orElse(fields);
        deprecated
                .scalar("sunset")
                .filter(day -> !isDay(day))
                .ifPresent(day -> diagnostics.report(
                        DiagnosticCode.BAD_DAY,
                        day.span(),
                        Quote.code(day.text()) + " is no day",
                        "write it as in `2027-01-31`"));
        return new Deprecation(
                deprecated.text("text", ""),
                deprecated.text("since"),
                deprecated.text("replaced-by"),
                deprecated.text("sunset"));
    }

    private static boolean isDay(Scalar day) {
        try {
            return LocalDate.parse(day.text()).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
