package dev.ferrule.spec.json;

import dev.ferrule.spec.diagnostic.Span;

/** A text is not JSON. */
public final class JsonSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String problem;

    JsonSyntaxException(Span span, String problem) {
        super(problem);
        this.span = span;
        this.problem = problem;
    }

    /** Where the text stops being JSON. */
    public Span span() {
        return span;
    }

    /** What is wrong there. */
    public String problem() {
        return problem;
    }
}
