package dev.ferrule.runtime.json;

/** Thrown for text that is no JSON or exceeds a limit. Its message holds a place and never a piece of the text. */
public final class InvalidJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    InvalidJsonException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** The line, counted from 1; 0 when unknown. */
    public int line() {
        return line;
    }

    /** The column, counted from 1; 0 when unknown. */
    public int column() {
        return column;
    }
}
