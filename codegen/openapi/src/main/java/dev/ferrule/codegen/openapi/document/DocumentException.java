package dev.ferrule.codegen.openapi.document;

import java.util.Optional;

/** A file that is no OpenAPI document; the message says why in a sentence for people. */
public final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String hint;

    /** A file that cannot be read as one, and why. */
    public DocumentException(String message) {
        this(message, 0, 0, "");
    }

    private DocumentException(String message, int line, int column, String hint) {
        super(message);
        this.line = line;
        this.column = column;
        this.hint = hint;
    }

    /** The same at a place in the file, both counted from 1. */
    DocumentException at(int atLine, int atColumn) {
        return new DocumentException(text(), Math.max(atLine, 1), Math.max(atColumn, 1), hint);
    }

    /** The same with what can be done about it. */
    DocumentException hint(String advice) {
        return new DocumentException(text(), line, column, advice);
    }

    private String text() {
        return String.valueOf(getMessage());
    }

    /** Where in the file it is, such as {@code 12:3} for line and column; empty when it is about the whole file. */
    public String place() {
        return line == 0 ? "" : line + ":" + column;
    }

    /** What can be done about it. */
    public Optional<String> hint() {
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }
}
