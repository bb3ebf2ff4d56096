package dev.ferrule.spec.explain;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code docs/diagnostics.md}: every page, with a list to find it by. */
final class DiagnosticsDocument {

    private DiagnosticsDocument() {}

    static String text() {
        return "# Diagnostics\n\n"
                + "Every problem that Ferrule finds in a spec, made from the pages that `ferrule explain CODE` shows. A test"
                + " reads each\nexample: the wrong one has the problem, the right one has none. Where an example shows only an"
                + " action, this\n`connector.yaml` lies beside it:\n\n"
                + "```yaml\n" + Explanations.connector() + "```\n\n"
                + "A code never changes its meaning and is never used again for another problem.\n"
                + groups(DiagnosticsDocument::list)
                + groups(DiagnosticsDocument::pages);
    }

    private static String groups(Function<DiagnosticGroup, String> text) {
        return Arrays.stream(DiagnosticGroup.values()).map(text).collect(Collectors.joining());
    }

    private static String list(DiagnosticGroup group) {
        return group.codes().stream()
                .map(code -> "- [" + code.id() + " " + code.title() + "](#"
                        + (code.id() + "-" + code.title()).toLowerCase(Locale.ROOT) + ")\n")
                .collect(Collectors.joining("", "\n**" + group.title() + "**\n\n", ""));
    }

    private static String pages(DiagnosticGroup group) {
        return group.codes().stream()
                .map(code -> "\n" + ExplanationPrinter.markdown(Explanations.of(code)))
                .collect(Collectors.joining("", "\n## " + group.title() + "\n", ""));
    }
}
