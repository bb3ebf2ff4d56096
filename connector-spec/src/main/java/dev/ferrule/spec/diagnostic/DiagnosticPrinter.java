package dev.ferrule.spec.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes problems for people: what is wrong, where it stands, and what to do. */
public final class DiagnosticPrinter {

    private static final int WIDEST = 110;
    private static final int BEFORE = 50;
    private static final String GAP = "…";

    private final boolean colour;

    /** Makes a printer, with or without ANSI colours. */
    public DiagnosticPrinter(boolean colour) {
        this.colour = colour;
    }

    /**
     * Prints the problems by file, line and column, and their number at the end.
     *
     * @return the text with {@code \n} line ends; empty when there is no problem
     */
    public String print(Collection<Diagnostic> diagnostics, Collection<SourceText> sources) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        var byFile = sources.stream().collect(Collectors.toMap(SourceText::file, Function.identity()));
        StringBuilder printed = new StringBuilder();
        diagnostics.stream().sorted().forEach(diagnostic -> {
            heading(printed, diagnostic);
            SourceText source = byFile.get(diagnostic.span().file());
            if (source != null) {
                excerpt(printed, diagnostic, source);
            }
            printed.append(paint(Paint.BLUE, "  = ")).append("hint: ").append(tidy(diagnostic.hint()));
            printed.append("\n\n");
        });
        return printed.append(summary(diagnostics)).append('\n').toString();
    }

    private void heading(StringBuilder printed, Diagnostic diagnostic) {
        String severity = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
        printed.append(paint(
                        paint(diagnostic.severity()),
                        severity + " " + diagnostic.code().title()))
                .append(": ")
                .append(tidy(diagnostic.message()))
                .append('\n')
                .append(paint(Paint.BLUE, "  --> "))
                .append(Quote.harmless(diagnostic.span().start().toString()))
                .append('\n');
    }

    private void excerpt(StringBuilder printed, Diagnostic diagnostic, SourceText source) {
        Span span = diagnostic.span();
        int[] line = source.line(span.line()).codePoints().toArray();
        if (line.length == 0) {
            return;
        }
        int start = Math.min(span.column() - 1, line.length);
        int end = span.endLine() > span.line() ? line.length : Math.min(span.endColumn() - 1, line.length);
        int from = line.length <= WIDEST ? 0 : Math.max(0, start - BEFORE);
        int to = Math.min(line.length, from + WIDEST);
        String before = from > 0 ? GAP : "";
        String after = to < line.length ? GAP : "";
        String number = Integer.toString(span.line());
        String margin = " ".repeat(number.length());
        String text = before + Quote.harmless(new String(line, from, to - from).replace('\t', ' ')) + after;
        int carets = Math.max(1, Math.min(end, to) - start);
        printed.append(paint(Paint.BLUE, " " + number + " | ")).append(text).append('\n');
        printed.append(paint(Paint.BLUE, " " + margin + " | "))
                .append(" ".repeat(before.length() + start - from))
                .append(paint(paint(diagnostic.severity()), "^".repeat(carets)))
                .append('\n');
    }

    private static String summary(Collection<Diagnostic> diagnostics) {
        return List.of(Severity.values()).stream()
                .sorted(Comparator.naturalOrder())
                .map(severity -> count(diagnostics, severity))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(Collection<Diagnostic> diagnostics, Severity severity) {
        long count =
                diagnostics.stream().filter(each -> each.severity() == severity).count();
        return count == 0 ? "" : count + " " + severity.word() + (count == 1 ? "" : "s");
    }

    private static String tidy(String text) {
        return Quote.harmless(text);
    }

    private enum Paint {
        RED("31;1"),
        YELLOW("33;1"),
        BLUE("34");

        private final String code;

        Paint(String code) {
            this.code = code;
        }
    }

    private static Paint paint(Severity severity) {
        return switch (severity) {
            case ERROR -> Paint.RED;
            case WARNING -> Paint.YELLOW;
        };
    }

    private String paint(Paint paint, String text) {
        return colour ? "\u001b[" + paint.code + "m" + text + "\u001b[0m" : text;
    }
}
