package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Presentation;
import dev.ferrule.spec.model.Presentation.Templating;
import dev.ferrule.spec.model.ValueType;
import java.util.Set;

/** Reads how a form asks for a parameter. */
final class PresentationMapper {

    private static final Set<ValueType> TEXTS = Set.of(ValueType.Scalar.STRING, ValueType.Scalar.ANY);

    private final Diagnostics diagnostics;

    PresentationMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Presentation map(Fields fields, ValueType type) {
        speaksOf(fields, "language", TEXTS.contains(type), "`string` or `any`");
        speaksOf(fields, "separator", type instanceof ValueType.ListOf, "`list`");
        return new Presentation(
                fields.text("placeholder"),
                fields.text("help"),
                fields.text("language"),
                fields.text("separator"),
                switch (fields.text("templating", "optional")) {
                    case "never" -> Templating.NEVER;
                    case "always" -> Templating.ALWAYS;
                    default -> Templating.OPTIONAL;
                });
    }

    private void speaksOf(Fields fields, String key, boolean speaks, String types) {
        if (fields.has(key) && !speaks) {
            diagnostics.report(
                    DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                    fields.keySpan(key),
                    Quote.code(key) + " says nothing of values of this type",
                    "remove it, or change the type to " + types);
        }
    }
}
