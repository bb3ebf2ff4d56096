package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Takes the secrets of one call out of text that comes from elsewhere, such as a service's message. It follows the value:
 * each secret is found as it is and in all that {@link SecretForms} and {@link SecretMatcher} know, also as a part of
 * something longer. Where several overlap, all of them go. What is left and may be {@linkplain EncodedText encoded} is decoded
 * and searched as well; where that tells a secret, all of it goes.
 */
final class Redactor {

    /** A call makes something of a few values, though it may do so for each of many pages. */
    private static final int MOST = 100;

    /** What is encoded so often is opened; each layer makes a text longer. */
    private static final int LAYERS = 2;

    private final Supplier<List<JsonValue>> values;
    private final Supplier<List<Secret>> later;
    private final Queue<JsonValue> noted = new ConcurrentLinkedQueue<>();

    Redactor(Collection<? extends JsonValue> values) {
        this(listOf(values), List::of);
    }

    private static Supplier<List<JsonValue>> listOf(Collection<? extends JsonValue> values) {
        List<JsonValue> list = List.copyOf(values);
        return () -> list;
    }

    /**
     * Takes out the secrets among these values, and those that become known while the call runs.
     *
     * @param values the values, which are asked for when a text is redacted: few calls have one
     * @param later the secrets that are known when a text is redacted, such as tokens
     */
    Redactor(Supplier<List<JsonValue>> values, Supplier<List<Secret>> later) {
        this.values = values;
        this.later = later;
    }

    /**
     * Takes out the secrets in this as well, from now on. What holds none is not kept.
     *
     * @param made what was made of other values, and may tell a secret in a form of its own
     */
    void note(JsonValue made) {
        if (SecretForms.areIn(made) && noted.size() < MOST && !noted.contains(made)) {
            noted.add(made);
        }
    }

    /** A part of a text, from here to before there. */
    private record Range(int from, int to) {}

    String redact(String text) {
        if (text.isEmpty()) {
            return text;
        }
        List<JsonValue> all = new ArrayList<>(values.get());
        all.addAll(noted);
        later.get().forEach(secret -> all.add(JsonValue.of(secret)));
        List<SecretForms.Form> forms = SecretForms.of(all);
        if (forms.isEmpty()) {
            return text;
        }
        List<Range> found = new ArrayList<>();
        forms.forEach(form -> find(form, text, found));
        return unwrapped(found.isEmpty() ? text : masked(text, found), forms);
    }

    private static String unwrapped(String text, List<SecretForms.Form> forms) {
        // In what only looks as if it was encoded, short secrets are found by chance.
        List<SecretForms.Form> sought =
                forms.stream().filter(form -> !form.isShort()).toList();
        List<Range> found = new ArrayList<>();
        for (EncodedText part : EncodedText.in(text)) {
            if (tells(part.decoded(), sought, LAYERS - 1)) {
                found.add(new Range(part.from(), part.to()));
            }
        }
        return found.isEmpty() ? text : masked(text, found);
    }

    private static boolean tells(String text, List<SecretForms.Form> forms, int layers) {
        return forms.stream().anyMatch(form -> isIn(text, form))
                || (layers > 0
                        && EncodedText.in(text).stream().anyMatch(part -> tells(part.decoded(), forms, layers - 1)));
    }

    private static boolean isIn(String text, SecretForms.Form form) {
        return IntStream.range(0, text.length())
                .anyMatch(start -> form.matcher().end(text, start) > start);
    }

    private static void find(SecretForms.Form form, String text, List<Range> found) {
        int start = 0;
        while (start < text.length()) {
            // What is masked already is no secret any more.
            if (text.startsWith(Secret.MASK, start)) {
                start += Secret.MASK.length();
                continue;
            }
            int end = form.matcher().end(text, start);
            if (end > start) {
                found.add(whole(form, text, start, end));
            }
            start = end > start ? end : start + 1;
        }
    }

    /** The match and what belongs to it: the signs beside a piece of Base64 hold bits of the secret, and {@code =} its length. */
    private static Range whole(SecretForms.Form form, String text, int start, int end) {
        if (form.kind() == SecretForms.Kind.WHOLE || form.kind() == SecretForms.Kind.END) {
            String before = form.before();
            int same = 0;
            while (same < Math.min(before.length(), start)
                    && before.charAt(before.length() - 1 - same) == text.charAt(start - 1 - same)) {
                same++;
            }
            return new Range(start - same, end);
        }
        boolean piece = form.kind() == SecretForms.Kind.PIECE;
        int from = piece && start > 0 && isBase64(text.charAt(start - 1)) ? start - 1 : start;
        int to = piece && end < text.length() && isBase64(text.charAt(end)) ? end + 1 : end;
        while (to < text.length() && text.charAt(to) == '=' && to < end + 3) {
            to++;
        }
        return new Range(from, to);
    }

    private static boolean isBase64(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || "+/-_".indexOf(sign) >= 0;
    }

    private static String masked(String text, List<Range> found) {
        found.sort(Comparator.comparingInt(Range::from));
        StringBuilder masked = new StringBuilder();
        int done = 0;
        int from = found.get(0).from();
        int to = from;
        for (Range range : found) {
            if (range.from() >= to && to > from) {
                masked.append(text, done, from).append(Secret.MASK);
                done = to;
                from = range.from();
            }
            to = Math.max(to, range.to());
        }
        return masked.append(text, done, from)
                .append(Secret.MASK)
                .append(text, to, text.length())
                .toString();
    }
}
