package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the cookies that a step sends. */
final class CookieMapper {

    /** RFC 6265, 4.1.1: cookie-octet. */
    private static final Pattern VALUE = Pattern.compile("[!#-+\\--:<-\\[\\]-~]*");

    private final Diagnostics diagnostics;
    private final WireTargets wire;

    CookieMapper(Diagnostics diagnostics, WireTargets wire) {
        this.diagnostics = diagnostics;
        this.wire = wire;
    }

    Map<String, Value> map(StepOutline outline, Scope scope) {
        Map<String, Value> cookies = new LinkedHashMap<>();
        for (Entry entry : outline.fields().entries("cookie")) {
            wire.claimCookie(outline.id(), entry.name(), entry.key().span());
            Value value = new ValueMapper(diagnostics).map(entry.value(), scope);
            check(value, entry.value().span());
            cookies.put(entry.name(), value);
        }
        return Collections.unmodifiableMap(cookies);
    }

    private void check(Value value, Span span) {
        if (value instanceof Value.Text text) {
            checkText(text.text(), span);
        } else if (value instanceof Value.Template template) {
            template.parts().stream()
                    .filter(Part.Literal.class::isInstance)
                    .forEach(part -> checkText(((Part.Literal) part).text(), span));
        } else if (value instanceof Value.Reference reference) {
            reference.table().values().forEach(entry -> check(entry, span));
            Optional.ofNullable(reference.otherwise()).ifPresent(otherwise -> check(otherwise, span));
        } else if (value instanceof Value.When when) {
            check(when.give(), span);
            Optional.ofNullable(when.otherwise()).ifPresent(otherwise -> check(otherwise, span));
        } else if (value instanceof Value.Each
                || value instanceof Value.Structure
                || value instanceof Value.Items
                || value instanceof Value.Null) {
            bad(span, "a list, a mapping or null cannot be sent in a cookie");
        }
    }

    private void checkText(String text, Span span) {
        if (!VALUE.matcher(text).matches()) {
            bad(span, "the value has signs that a cookie cannot carry");
        }
    }

    private void bad(Span span, String message) {
        diagnostics.report(
                DiagnosticCode.COOKIE_VALUE,
                span,
                message,
                "write one text without blanks, quotes, commas, semicolons and backslashes");
    }
}
