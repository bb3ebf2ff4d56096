package dev.ferrule.cli.report;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.explain.Explanation;
import dev.ferrule.spec.explain.ExplanationPrinter;
import dev.ferrule.spec.explain.Explanations;

/**
 * What a finding is an instance of.
 *
 * @param id the stable id, such as {@code FER0201}
 * @param title the name in kebab case
 * @param severity how much it weighs
 * @param summary one sentence
 * @param help the whole page, as plain text
 * @param markdown the whole page, as Markdown
 */
public record Rule(String id, String title, Severity severity, String summary, String help, String markdown) {

    /** The rule behind a diagnostic of the language. */
    public static Rule of(DiagnosticCode code) {
        Explanation page = Explanations.of(code);
        return new Rule(
                code.id(),
                code.title(),
                code.severity(),
                code.explanation(),
                new ExplanationPrinter(false).page(page),
                ExplanationPrinter.markdown(page));
    }
}
