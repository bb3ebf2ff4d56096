package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.AllowComment;
import dev.ferrule.spec.yaml.SpecComment;
import java.util.List;

/**
 * A comment that allows what rules find in one line: {@code # ferrule-lint: allow RULE -- REASON}, behind that line or
 * above it.
 *
 * @param span where the comment stands
 * @param line the line that it speaks of
 * @param rules the ids of the rules; empty when the comment cannot be read
 * @param reason why it is allowed; empty when the comment does not say
 */
record Suppression(Span span, int line, List<String> rules, String reason) {

    /** The suppressions of a file. */
    static List<Suppression> in(SourceText source) {
        return AllowComment.in(source).stream()
                .map(comment -> of(comment, source))
                .toList();
    }

    /** Whether it speaks of this finding. */
    boolean covers(LintFinding finding) {
        return finding.span().file().equals(span.file())
                && finding.span().line() == line
                && rules.contains(finding.rule());
    }

    private static Suppression of(AllowComment allow, SourceText source) {
        SpecComment comment = allow.comment();
        int line = comment.alone() ? below(comment, source) : comment.span().line();
        return new Suppression(comment.span(), line, allow.rules(), allow.reason());
    }

    /** The next line that is neither empty nor a comment. */
    private static int below(SpecComment comment, SourceText source) {
        int last = (int) source.text().lines().count();
        int line = comment.span().line() + 1;
        while (line <= last && isAside(source.line(line))) {
            line++;
        }
        return line;
    }

    private static boolean isAside(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#");
    }
}
