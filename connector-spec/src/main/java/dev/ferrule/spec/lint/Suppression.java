package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.CommentReader;
import dev.ferrule.spec.yaml.SpecComment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern ADDRESSED = Pattern.compile("ferrule-lint\\b.*");
    private static final Pattern FORM =
            Pattern.compile("ferrule-lint:\\s+allow\\s+([^\\s,]+(?:[\\s,]+[^\\s,]+)*?)(?:\\s+--(?:\\s+(.*))?)?");

    /** The suppressions of a file. */
    static List<Suppression> in(SourceText source) {
        List<Suppression> found = new ArrayList<>();
        for (SpecComment comment : CommentReader.read(source)) {
            if (ADDRESSED.matcher(comment.text()).matches()) {
                found.add(of(comment, source));
            }
        }
        return found;
    }

    /** Whether it speaks of this finding. */
    boolean covers(LintFinding finding) {
        return finding.span().file().equals(span.file())
                && finding.span().line() == line
                && rules.contains(finding.rule());
    }

    private static Suppression of(SpecComment comment, SourceText source) {
        int line = comment.alone() ? below(comment, source) : comment.span().line();
        Matcher form = FORM.matcher(comment.text());
        if (!form.matches()) {
            return new Suppression(comment.span(), line, List.of(), "");
        }
        String reason = form.group(2) == null ? "" : form.group(2).strip();
        return new Suppression(comment.span(), line, List.of(form.group(1).split("[\\s,]+")), reason);
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
