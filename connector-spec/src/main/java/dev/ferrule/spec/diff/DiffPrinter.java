package dev.ferrule.spec.diff;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Position;
import org.jspecify.annotations.Nullable;

/** Writes changes for people at a terminal: the worst first, each with its place and what to do. */
public final class DiffPrinter {

    private DiffPrinter() {}

    /** The changes as text with {@code \n} line ends; empty when there are none. */
    public static String print(DiffReport report) {
        StringBuilder text = new StringBuilder();
        for (Effect effect : Effect.values()) {
            report.entries().stream()
                    .filter(entry -> entry.change().effect() == effect)
                    .forEach(entry -> entry(text, entry));
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, DiffReport.Entry entry) {
        Change change = entry.change();
        Verdict verdict = change.kind().verdict();
        text.append(change.effect().word())
                .append('[')
                .append(change.kind().id())
                .append("]: ")
                .append(Quote.harmless(change.message()))
                .append("\n  subject: ")
                .append(Quote.harmless(change.subject()))
                .append('\n');
        place(text, "old", change.before());
        place(text, "new", change.after());
        if (change.effect() == Effect.BREAKING) {
            text.append("  java ")
                    .append(verdict.java().word())
                    .append(", interpreter ")
                    .append(verdict.interpreter().word())
                    .append(", pages ")
                    .append(verdict.pages().word())
                    .append("\n  = why: ")
                    .append(change.kind().why())
                    .append("\n  = hint: ")
                    .append(change.kind().hint())
                    .append('\n');
        }
        entry.waiver()
                .ifPresent(waiver -> text.append("  = waived until ")
                        .append(waiver.expires())
                        .append(": ")
                        .append(Quote.harmless(waiver.reason()))
                        .append('\n'));
        text.append('\n');
    }

    private static void place(StringBuilder text, String version, @Nullable Position position) {
        if (position != null) {
            text.append("  --> ")
                    .append(version)
                    .append(' ')
                    .append(Quote.harmless(position.toString()))
                    .append('\n');
        }
    }
}
