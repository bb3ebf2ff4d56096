package dev.ferrule.spec.diagnostic;

/** How much a problem weighs. */
public enum Severity {
    /** The spec cannot be used. */
    ERROR,
    /** The spec can be used, and somebody should look at it. */
    WARNING;

    /** The word that people read. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
    }
}
