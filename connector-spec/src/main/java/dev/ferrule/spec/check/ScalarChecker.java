package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.regex.Pattern;

/** Holds one scalar against its form. */
final class ScalarChecker {

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");

    private final Diagnostics diagnostics;

    ScalarChecker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Scalar scalar, Form form) {
        if (scalar.kind() == Kind.NULL) {
            expected(scalar, form);
        } else if (form instanceof Form.Line line) {
            line(scalar, line.longest());
        } else if (form instanceof Form.Prose) {
            prose(scalar);
        } else if (form instanceof Form.Name name) {
            name(scalar, name.rule());
        } else if (form instanceof Form.Word word) {
            word(scalar, word.words());
        } else if (form instanceof Form.Url) {
            new UrlChecker(diagnostics).checkLink(scalar);
        } else if (form instanceof Form.Whole whole) {
            whole(scalar, whole);
        } else if ((form instanceof Form.Flag && scalar.kind() != Kind.FLAG)
                || (form instanceof Form.Decimal && scalar.kind() != Kind.NUMBER)
                || (form instanceof Form.Bound && scalar.kind() == Kind.FLAG)) {
            expected(scalar, form);
        }
    }

    void name(Scalar scalar, NameRule rule) {
        name(scalar.text(), scalar.span(), rule);
    }

    void name(String name, Span span, NameRule rule) {
        if (!rule.allows(name)) {
            boolean tooLong = name.length() > NameRule.LONGEST;
            diagnostics.report(
                    DiagnosticCode.BAD_NAME,
                    span,
                    Quote.code(name) + (tooLong ? " is too long for a name" : rule.refusal()),
                    tooLong ? "write at most " + NameRule.LONGEST + " characters" : "write " + rule.shape());
        }
    }

    private void line(Scalar scalar, int longest) {
        if (prose(scalar) && scalar.text().contains("\n")) {
            bad(scalar, "the text has more than one line", "write it on one line");
        } else if (scalar.text().length() > longest) {
            bad(scalar, "the text is longer than " + longest + " characters", "shorten it");
        }
    }

    private boolean prose(Scalar scalar) {
        if (scalar.text().isBlank()) {
            bad(scalar, "the text is empty", "write something, or leave the key out");
            return false;
        }
        return true;
    }

    private void word(Scalar scalar, List<String> words) {
        if (!words.contains(scalar.text())) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_WORD,
                    scalar.span(),
                    Quote.code(scalar.text()) + " is not one of the words that can stand here",
                    Suggestion.likely(scalar.text(), words)
                            .map(likely -> "did you mean " + Quote.code(likely) + "?")
                            .orElseGet(() -> "write " + Quote.anyOf(words)));
        }
    }

    private void whole(Scalar scalar, Form.Whole form) {
        if (scalar.kind() != Kind.NUMBER || !WHOLE.matcher(scalar.text()).matches()) {
            expected(scalar, form);
            return;
        }
        long number = Long.parseLong(scalar.text());
        if (number < form.least() || number > form.most()) {
            diagnostics.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    scalar.span(),
                    scalar.text() + " is out of range",
                    "write a number from " + form.least() + " to " + form.most());
        }
    }

    /** Reports that what stands there is not of the form's kind. */
    void expected(SpecNode node, Form form) {
        String expected = "a text";
        String hint = "write a text";
        if (form instanceof Form.Word word) {
            expected = "a word";
            hint = "write " + Quote.anyOf(word.words());
        } else if (form instanceof Form.Flag) {
            expected = "true or false";
            hint = "write `true` or `false`, without quotes";
        } else if (form instanceof Form.Whole) {
            expected = "a whole number";
            hint = "write digits without quotes";
        } else if (form instanceof Form.Decimal) {
            expected = "a number";
            hint = "write digits without quotes, such as `10` or `0.5`";
        } else if (form instanceof Form.Bound) {
            expected = "a number or a time";
            hint = "write a number such as `10`, a date such as `2026-01-31`, or a duration such as `P30D`";
        } else if (form instanceof Form.Url) {
            expected = "an address";
            hint = "write an address such as `https://example.com/docs`";
        }
        Expected.report(diagnostics, node, expected, hint);
    }

    private void bad(Scalar scalar, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_TEXT, scalar.span(), message, hint);
    }
}
