package dev.ferrule.runtime.json;

import com.fasterxml.jackson.core.JsonLocation;

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

    /** That there is something wrong at this place. */
    static InvalidJsonException at(JsonLocation place) {
        return new InvalidJsonException(
                "This is no valid JSON, or it exceeds a limit, at line " + place.getLineNr() + ", column "
                        + place.getColumnNr() + ".",
                place.getLineNr(),
                place.getColumnNr());
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
