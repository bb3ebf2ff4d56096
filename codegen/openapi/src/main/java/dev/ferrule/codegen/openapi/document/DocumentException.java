package dev.ferrule.codegen.openapi.document;

/** A file that is no OpenAPI document; the message says why in a sentence for people. */
public final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A file that cannot be read as one, and why. */
    public DocumentException(String message) {
        super(message);
    }
}
