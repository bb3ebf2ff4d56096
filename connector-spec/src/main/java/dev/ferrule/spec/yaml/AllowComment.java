package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment to the rules of lint: {@code # ferrule-lint: allow RULE -- REASON}.
 *
 * @param comment the comment
 * @param rules the ids of the rules; empty when the comment cannot be read
 * @param reason why it is allowed; empty when the comment does not say
 */
public record AllowComment(SpecComment comment, List<String> rules, String reason) {

    private static final String ADDRESS = "ferrule-lint";

    private static final Pattern ADDRESSED = Pattern.compile(ADDRESS + "\\b.*");
    private static final Pattern FORM =
            Pattern.compile(ADDRESS + ":\\s+allow\\s+([^\\s,]+(?:[\\s,]+[^\\s,]+)*?)(?:\\s+--(?:\\s+(.*))?)?");

    /** Copies the list. */
    public AllowComment {
        rules = List.copyOf(rules);
    }

    /** Those of a file, in its order. */
    public static List<AllowComment> in(SourceText source) {
        if (!source.text().contains(ADDRESS)) {
            return List.of();
        }
        List<AllowComment> found = new ArrayList<>();
        for (SpecComment comment : CommentReader.read(source)) {
            if (ADDRESSED.matcher(comment.text()).matches()) {
                found.add(of(comment));
            }
        }
        return found;
    }

    private static AllowComment of(SpecComment comment) {
        Matcher form = FORM.matcher(comment.text());
        if (!form.matches()) {
            return new AllowComment(comment, List.of(), "");
        }
        String reason = form.group(2) == null ? "" : form.group(2).strip();
        return new AllowComment(comment, List.of(form.group(1).split("[\\s,]+")), reason);
    }
}
