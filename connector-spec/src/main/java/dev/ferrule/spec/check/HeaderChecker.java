package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import java.util.Locale;
import java.util.Optional;

/** Checks the headers that a spec sends. */
final class HeaderChecker {

    private final Diagnostics diagnostics;

    HeaderChecker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether the spec may set the header; how the name is written is checked elsewhere. */
    void checkOwner(String name, Span span) {
        if (Words.RUNTIME_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            diagnostics.report(
                    DiagnosticCode.RUNTIME_HEADER,
                    span,
                    "the header " + Quote.code(name) + " is set by the runtime",
                    "remove it; credentials belong to `auth`");
        }
    }

    /** A header's value is one line of text, or comes from elsewhere. */
    void checkValue(Value value, Span span) {
        if (value instanceof Value.Text text) {
            checkText(text.text(), span);
        } else if (value instanceof Value.Template template) {
            template.parts().stream()
                    .filter(Part.Literal.class::isInstance)
                    .forEach(part -> checkText(((Part.Literal) part).text(), span));
        } else if (value instanceof Value.Reference reference) {
            reference.table().values().forEach(entry -> checkValue(entry, span));
            Optional.ofNullable(reference.otherwise()).ifPresent(otherwise -> checkValue(otherwise, span));
        } else if (value instanceof Value.When when) {
            checkValue(when.give(), span);
            Optional.ofNullable(when.otherwise()).ifPresent(otherwise -> checkValue(otherwise, span));
        } else if (value instanceof Value.Each
                || value instanceof Value.Structure
                || value instanceof Value.Items
                || value instanceof Value.Null) {
            bad(span, "a list, a mapping or null cannot be sent in a header");
        }
    }

    private void checkText(String text, Span span) {
        if (text.chars().anyMatch(sign -> sign < 0x20 && sign != '\t')) {
            bad(span, "the value has a line break");
        } else if (text.chars().anyMatch(sign -> sign > 0x7e)) {
            bad(span, "a header carries no signs but those of ASCII (RFC 9110, 5.5)");
        }
    }

    private void bad(Span span, String message) {
        diagnostics.report(DiagnosticCode.HEADER_VALUE, span, message, "write a text on one line, or a reference");
    }
}
