package dev.ferrule.codegen.apidoc;

import java.util.Locale;

/** The kinds of things that an OpenAPI document does not say of a connector. A code never changes its meaning. */
public enum GapCode {
    /** An action whose call is no operation of the document. */
    ACTION_LEFT_OUT,
    /** An action that makes several calls; each is an operation of its own. */
    SEVERAL_CALLS,
    /** A call under a method and path that another operation has already. */
    SAME_CALL,
    /** A way to prove who calls. */
    AUTH,
    /** A parameter that is not there, or that says less. */
    PARAMETER,
    /** A value that the connector works out, and that is given here. */
    WORKED_OUT,
    /** When a parameter counts, and what parameters must satisfy together. */
    RULE,
    /** Values or entries that another action tells. */
    LOOKUP,
    /** A body that says less. */
    BODY,
    /** An answer that says less. */
    ANSWER,
    /** Pages that the connector turns by itself. */
    PAGING,
    /** A request for each entry of a list. */
    EACH,
    /** Waiting until something is done. */
    POLLING,
    /** Where the service answers. */
    SERVER,
    /** Code of the embedding program. */
    HOOK;

    /** How reports write it, such as {@code several-calls}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
