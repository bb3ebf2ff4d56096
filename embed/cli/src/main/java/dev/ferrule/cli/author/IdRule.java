package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.NameRule;
import java.util.Locale;
import java.util.regex.Pattern;

/** Holds ids that a person types against the rules of the language, and says what would be right. */
final class IdRule {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NO_LETTER_FIRST = Pattern.compile("^[^a-z]+|_$");

    private IdRule() {}

    static void check(String what, String id, NameRule rule) {
        if (rule.allows(id)) {
            return;
        }
        String joint = rule == NameRule.KEBAB ? "-" : "_";
        String words = HUMP.matcher(id).replaceAll("_").toLowerCase(Locale.ROOT);
        String likely = NO_LETTER_FIRST
                .matcher(OTHER.matcher(words).replaceAll("_"))
                .replaceAll("")
                .replace("_", joint);
        Problem problem = Problem.of(ExitCode.USAGE, Quote.code(id) + " cannot be the id of " + what + ".")
                .hint("write " + rule.shape());
        throw rule.allows(likely) ? problem.hint("for example " + likely) : problem;
    }

    /** The words of an id, the first letter of each large: what people read when nothing else is said. */
    static String title(String id) {
        StringBuilder title = new StringBuilder();
        for (String word : id.split("-", -1)) {
            title.append(title.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return title.toString();
    }
}
