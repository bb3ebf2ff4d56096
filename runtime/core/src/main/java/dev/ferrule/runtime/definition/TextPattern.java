package dev.ferrule.runtime.definition;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that a whole text matches. It is compiled when the first text is held against it, and once: connectors
 * have more expressions than a program ever asks for. Two are equal when they are written alike.
 */
public final class TextPattern {

    private final String expression;
    private volatile @Nullable Pattern compiled;

    private TextPattern(String expression) {
        this.expression = expression;
    }

    /** An expression as {@link Pattern} reads it. */
    public static TextPattern of(String expression) {
        return new TextPattern(expression);
    }

    /** The expression as it was written. */
    public String expression() {
        return expression;
    }

    /**
     * Whether all of the text matches.
     *
     * @throws PatternSyntaxException when the expression is none
     */
    public boolean matches(String text) {
        Pattern pattern = compiled;
        if (pattern == null) {
            // Two threads may both compile it, which does no harm.
            pattern = Pattern.compile(expression);
            compiled = pattern;
        }
        return pattern.matcher(text).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextPattern same && same.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return expression;
    }
}
