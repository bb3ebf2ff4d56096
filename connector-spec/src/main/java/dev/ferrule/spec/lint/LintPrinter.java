package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.SourceText;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes findings for people, in the blocks of {@link DiagnosticPrinter}. */
public final class LintPrinter {

    private final DiagnosticPrinter blocks;

    /** Makes a printer, with or without ANSI colours. */
    public LintPrinter(boolean colour) {
        this(new DiagnosticPrinter(colour));
    }

    LintPrinter(DiagnosticPrinter blocks) {
        this.blocks = blocks;
    }

    /** The findings by file, line and column; an empty line follows each. */
    public String print(Collection<LintFinding> findings, Collection<SourceText> sources) {
        Map<String, SourceText> byFile =
                sources.stream().collect(Collectors.toMap(SourceText::file, Function.identity()));
        return findings.stream()
                .sorted()
                .map(finding -> blocks.block(
                        finding.severity(),
                        "[" + finding.rule() + "]",
                        finding.span(),
                        finding.message(),
                        finding.hint(),
                        byFile.get(finding.span().file())))
                .collect(Collectors.joining());
    }
}
