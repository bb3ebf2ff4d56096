package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.yaml.AllowComment;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Why secrets stand in addresses: what authors tell the rules of lint that ask for it. Those who use the connector should know
 * it as well.
 */
public final class Exposures {

    private static final Set<String> RULES = Set.of("secret-in-query", "secret-in-path");

    private Exposures() {}

    /** The reasons by the files that give them, without repetition. */
    public static Map<String, List<String>> in(Collection<SourceText> sources) {
        Map<String, List<String>> found = new TreeMap<>();
        for (SourceText source : sources) {
            List<String> reasons = AllowComment.in(source).stream()
                    .filter(comment -> !Collections.disjoint(comment.rules(), RULES))
                    .map(AllowComment::reason)
                    .filter(reason -> !reason.isEmpty())
                    .distinct()
                    .toList();
            if (!reasons.isEmpty()) {
                found.put(source.file(), reasons);
            }
        }
        return found;
    }
}
