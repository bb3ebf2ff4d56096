package dev.ferrule.spec.diff;

import dev.ferrule.spec.diagnostic.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects changes and puts them into words. */
final class Changes {

    private static final Pattern PLACE = Pattern.compile("\\{(what|old|new)\\}");
    private static final String NOTHING = "nothing";

    private final List<Change> found = new ArrayList<>();
    private final SecretLiterals secrets;

    /**
     * Changes in words.
     *
     * @param secrets what the words do not show
     */
    Changes(SecretLiterals secrets) {
        this.secrets = secrets;
    }

    List<Change> found() {
        return List.copyOf(found);
    }

    /** Notes a change of a thing that goes by the last name of its path. */
    void add(ChangeKind kind, Spot spot, @Nullable String before, @Nullable String after) {
        add(kind, spot, spot.name(), before, after);
    }

    /** Notes a change of a thing that goes by another name. */
    void add(ChangeKind kind, Spot spot, String what, @Nullable String old, @Nullable String current) {
        String before = secrets.hidden(old);
        String after = secrets.hidden(current);
        // One pass: braces inside a value are text.
        String message = PLACE.matcher(kind.says())
                .replaceAll(match -> Matcher.quoteReplacement(word(match, what, before, after)));
        found.add(new Change(kind, spot.path(), spot.before(), spot.after(), before, after, message));
    }

    private static String word(MatchResult match, String what, @Nullable String before, @Nullable String after) {
        String word = switch (match.group(1)) {
            case "old" -> before;
            case "new" -> after;
            default -> what;
        };
        return word == null ? NOTHING : Quote.code(word.replace('`', '\''));
    }

    /** Notes a change when two values differ. */
    <T> void compare(ChangeKind kind, Spot spot, @Nullable T before, @Nullable T after, Function<T, String> words) {
        if (!Objects.equals(before, after)) {
            add(kind, spot, words(before, words), words(after, words));
        }
    }

    /** Notes a change when two texts differ. */
    void compare(ChangeKind kind, Spot spot, @Nullable String before, @Nullable String after) {
        compare(kind, spot, before, after, Function.identity());
    }

    private static <T> @Nullable String words(@Nullable T value, Function<T, String> words) {
        return value == null ? null : words.apply(value);
    }
}
