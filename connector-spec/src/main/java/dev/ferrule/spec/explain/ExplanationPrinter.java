package dev.ferrule.spec.explain;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.util.stream.Collectors;

/** Writes pages of diagnostics for a terminal or as Markdown. */
public final class ExplanationPrinter {

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean colour;

    /** Makes a printer, with or without ANSI colours. */
    public ExplanationPrinter(boolean colour) {
        this.colour = colour;
    }

    /** One page, for a terminal. */
    public String page(Explanation page) {
        DiagnosticCode code = page.code();
        return bold(code.severity().word() + "[" + code.id() + "] " + code.title()) + "\n\n"
                + code.explanation() + "\n\n"
                + page.why() + "\n\n"
                + bold("Wrong:") + "\n\n" + indented(page.wrong()) + "\n\n"
                + bold("Right:") + "\n\n" + indented(page.right()) + "\n\n"
                + bold("Fix:") + " " + page.fix() + "\n";
    }

    /** All codes by group, for a terminal. */
    public String index() {
        StringBuilder index = new StringBuilder();
        for (DiagnosticGroup group : DiagnosticGroup.values()) {
            index.append(index.isEmpty() ? "" : "\n")
                    .append(bold(group.title()))
                    .append("\n\n");
            group.codes()
                    .forEach(code -> index.append(String.format("  %s  %s%n", code.id(), code.title())
                            .replace(System.lineSeparator(), "\n")));
        }
        return index.toString();
    }

    /** One page as a section of a Markdown document. */
    public static String markdown(Explanation page) {
        DiagnosticCode code = page.code();
        return "### " + code.id() + " " + code.title() + "\n\n"
                + "*" + code.severity().word() + "*: " + code.explanation() + "\n\n"
                + page.why() + "\n\n"
                + "Wrong:\n\n" + fenced(page.wrong()) + "\n\n"
                + "Right:\n\n" + fenced(page.right()) + "\n\n"
                + "Fix: " + page.fix() + "\n";
    }

    private static String fenced(Example example) {
        return example.spec() ? "```yaml\n" + example.text() + "\n```" : example.text();
    }

    private static String indented(Example example) {
        return example.text()
                .lines()
                .map(line -> line.isEmpty() ? line : "    " + line)
                .collect(Collectors.joining("\n"));
    }

    private String bold(String text) {
        return colour ? BOLD + text + PLAIN : text;
    }
}
