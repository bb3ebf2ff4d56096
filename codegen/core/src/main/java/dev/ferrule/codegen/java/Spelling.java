package dev.ferrule.codegen.java;

import dev.ferrule.codegen.NameBook;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A way to write ids of several words. Within one of them, no two ids become the same Java name; so an id that is written
 * as most of its kind are has its name for certain, and only the others have to be kept in a {@link NameBook}.
 */
enum Spelling {
    CAMEL("[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)*[A-Z]?"),
    SNAKE("[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*"),
    KEBAB("[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*"),
    DOTTED("[a-z][a-z0-9]*(?:\\.[a-z][a-z0-9]*)*"),
    UPPER("[A-Z][A-Z0-9]*(?:_[A-Z][A-Z0-9]*)*"),
    PASCAL("(?:[A-Z][a-z0-9]+)+[A-Z]?"),
    DIGITS("[0-9]+");

    private final Pattern pattern;

    Spelling(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether an id is written this way, a word or several. */
    boolean fits(String id) {
        return pattern.matcher(id).matches();
    }

    /**
     * How most ids of a kind are written. It is found once and kept, as what is certain must not depend on what is added.
     *
     * @param kind the word under which the book keeps it
     */
    static Spelling of(NameBook book, String kind, Collection<String> ids) {
        String kept = book.setting(kind).orElse("");
        Spelling spelling = CAMEL;
        long most = 0;
        for (Spelling each : values()) {
            long count = ids.stream().filter(each::fits).count();
            if (each.name().toLowerCase(Locale.ROOT).equals(kept)) {
                spelling = each;
                most = Math.max(1, count);
                break;
            }
            if (count > most) {
                spelling = each;
                most = count;
            }
        }
        if (!ids.isEmpty() && most > 0) {
            book.set(kind, spelling.name().toLowerCase(Locale.ROOT));
        }
        return spelling;
    }
}
