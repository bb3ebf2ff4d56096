package dev.ferrule.spec.diff;

import dev.ferrule.spec.diagnostic.Quote;
import java.util.List;
import java.util.function.Predicate;

/** Writes changes as a section of a changelog in Markdown. */
public final class ChangelogPrinter {

    private ChangelogPrinter() {}

    /** The sections Breaking, Added, Changed and Documentation; those without an entry are left out. */
    public static String print(DiffReport report) {
        StringBuilder text = new StringBuilder("## ").append(report.connector()).append('\n');
        section(text, report, "Breaking", change -> change.effect() == Effect.BREAKING);
        section(
                text,
                report,
                "Added",
                change -> change.effect() == Effect.COMPATIBLE && change.kind().adds());
        section(
                text,
                report,
                "Changed",
                change -> change.effect() == Effect.COMPATIBLE && !change.kind().adds());
        section(text, report, "Documentation", change -> change.effect() == Effect.DOCUMENTATION);
        if (report.entries().isEmpty()) {
            text.append("\nNothing has changed.\n");
        }
        return text.toString();
    }

    private static void section(StringBuilder text, DiffReport report, String title, Predicate<Change> belongs) {
        List<DiffReport.Entry> entries = report.entries().stream()
                .filter(entry -> belongs.test(entry.change()))
                .toList();
        if (!entries.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n");
            entries.forEach(entry -> entry(text, entry));
        }
    }

    private static void entry(StringBuilder text, DiffReport.Entry entry) {
        Change change = entry.change();
        text.append("- `").append(code(change.subject())).append("`: ").append(Quote.harmless(change.message()));
        entry.waiver()
                .ifPresent(waiver ->
                        text.append(" (Agreed: ").append(plain(waiver.reason())).append(')'));
        text.append('\n');
    }

    private static String code(String text) {
        return Quote.harmless(text).replace('`', '\'');
    }

    /** A text that somebody wrote, without what could become markup; messages have all such texts in back quotes. */
    private static String plain(String text) {
        return Quote.harmless(text).replace('`', '\'').replace("<", "&lt;").replaceAll("([\\[\\]\\\\])", "\\\\$1");
    }
}
