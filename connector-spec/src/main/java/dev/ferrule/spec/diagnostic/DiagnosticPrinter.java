package dev.ferrule.spec.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes problems for people: what is wrong, where it stands, and what to do. */
public final class DiagnosticPrinter {

    private static final int WIDEST = 110;
    private static final int BEFORE = 50;
    private static final String GAP = "…";

    private final boolean colour;
    private final String folder;

    /** Makes a printer, with or without ANSI colours, that names files as the spans do. */
    public DiagnosticPrinter(boolean colour) {
        this(colour, "");
    }

    private DiagnosticPrinter(boolean colour, String folder) {
        this.colour = colour;
        this.folder = folder;
    }

    /**
     * A printer that names files by their paths, so that a terminal or an IDE can open them.
     *
     * @param path the connector's folder, whole or from where the reader stands; may be empty
     */
    public DiagnosticPrinter in(String path) {
        return new DiagnosticPrinter(colour, path.isEmpty() || path.endsWith("/") ? path : path + "/");
    }

    /**
     * Prints the problems by file, line and column, and their number at the end.
     *
     * @return the text with {@code \n} line ends; empty when there is no problem
     */
    public String print(Collection<Diagnostic> diagnostics, Collection<SourceText> sources) {
        return print(diagnostics, sources, Integer.MAX_VALUE);
    }

    /**
     * Prints the first of the problems, how many more there are, and the number of all at the end.
     *
     * @param most how many problems are printed at most
     */
    public String print(Collection<Diagnostic> diagnostics, Collection<SourceText> sources, int most) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        var byFile = sources.stream().collect(Collectors.toMap(SourceText::file, Function.identity()));
        StringBuilder printed = new StringBuilder();
        ShownLine shown = new ShownLine();
        diagnostics.stream().sorted().limit(most).forEach(diagnostic -> {
            String title =
                    "[" + diagnostic.code().id() + "] " + diagnostic.code().title();
            @Nullable SourceText source = byFile.get(diagnostic.span().file());
            printed.append(block(
                    diagnostic.severity(),
                    title,
                    diagnostic.span(),
                    diagnostic.message(),
                    diagnostic.hint(),
                    source,
                    shown));
        });
        if (diagnostics.size() > most) {
            printed.append("and ").append(diagnostics.size() - most).append(" more\n\n");
        }
        return printed.append(summary(diagnostics)).append('\n').toString();
    }

    /**
     * Prints one problem of any kind: a heading, the place, the line of the source, a hint, and an empty line.
     *
     * @param title what stands right behind the severity, such as {@code [FER0201] unknown-key}
     * @param source the file that the span speaks of, or null when it cannot be shown
     */
    public String block(
            Severity severity, String title, Span span, String message, String hint, @Nullable SourceText source) {
        return block(severity, title, span, message, hint, source, new ShownLine());
    }

    private String block(
            Severity severity,
            String title,
            Span span,
            String message,
            String hint,
            @Nullable SourceText source,
            ShownLine shown) {
        StringBuilder printed = new StringBuilder();
        printed.append(paint(paint(severity), severity.word() + title))
                .append(": ")
                .append(tidy(message))
                .append('\n')
                .append(paint(Paint.BLUE, "  --> "))
                .append(Quote.harmless(folder + span.start()))
                .append('\n');
        if (source != null) {
            excerpt(printed, severity, span, shown.of(source, span.line()));
        }
        printed.append(paint(Paint.BLUE, "  = ")).append("hint: ").append(tidy(hint));
        return printed.append("\n\n").toString();
    }

    private void excerpt(StringBuilder printed, Severity severity, Span span, int[] line) {
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
                .append(paint(paint(severity), "^".repeat(carets)))
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
