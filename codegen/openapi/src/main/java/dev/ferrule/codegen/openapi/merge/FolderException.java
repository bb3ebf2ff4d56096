package dev.ferrule.codegen.openapi.merge;

/** A folder that an import cannot be brought to; the message says why in a sentence for people. */
public final class FolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderException(String message) {
        super(message);
    }
}
