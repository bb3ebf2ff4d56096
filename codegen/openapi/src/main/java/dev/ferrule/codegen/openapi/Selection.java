package dev.ferrule.codegen.openapi;

import dev.ferrule.codegen.openapi.action.Operation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which operations become actions. A word chooses those of which it is the tag, the operationId, the action's id, the path,
 * or method and path such as {@code GET /users}; {@code *} in it stands for any text.
 */
public final class Selection {

    /** All operations. */
    public static final Selection ALL = new Selection(List.of());

    private final List<Pattern> words;

    private Selection(List<Pattern> words) {
        this.words = words;
    }

    /** Those that one of the words chooses; all when there are no words. */
    public static Selection of(List<String> words) {
        return new Selection(words.stream().map(Selection::pattern).toList());
    }

    private static Pattern pattern(String word) {
        StringBuilder pattern = new StringBuilder("(?iu)");
        String text = word.strip();
        int from = 0;
        for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', from)) {
            pattern.append(Pattern.quote(text.substring(from, star))).append(".*");
            from = star + 1;
        }
        pattern.append(Pattern.quote(text.substring(from)));
        return Pattern.compile(pattern.toString());
    }

    /** Whether there is no choice. */
    boolean isAll() {
        return words.isEmpty();
    }

    /** Whether an operation is chosen. */
    public boolean has(Operation operation) {
        return words.isEmpty() || words.stream().anyMatch(word -> isChosen(word, operation));
    }

    private static boolean isChosen(Pattern word, Operation operation) {
        String call = operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
        return List.of(operation.id(), operation.operationId(), operation.path(), call).stream()
                        .anyMatch(name -> word.matcher(name).matches())
                || operation.tags().stream().anyMatch(tag -> word.matcher(tag).matches());
    }
}
