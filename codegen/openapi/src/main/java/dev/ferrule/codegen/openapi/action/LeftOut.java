package dev.ferrule.codegen.openapi.action;

/** An operation cannot be an action; the message says why in a sentence. */
public final class LeftOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeftOut(String reason) {
        super(reason, null, false, false);
    }

    /** Why, in a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
