package dev.ferrule.spec.diff;

/** What a change means for each of the three audiences. */
public enum Verdict {
    /** Calls and links break. */
    BREAKS_ALL(Effect.BREAKING, Effect.BREAKING, Effect.BREAKING),
    /** Calls break; the page says so in other words, and links to it stay. */
    BREAKS_CALLS(Effect.BREAKING, Effect.BREAKING, Effect.DOCUMENTATION),
    /** Calls break; the page does not show the difference. */
    BREAKS_CALLS_UNSEEN(Effect.BREAKING, Effect.BREAKING, Effect.COMPATIBLE),
    /** Only code that was compiled against the old version breaks. */
    BREAKS_JAVA(Effect.BREAKING, Effect.COMPATIBLE, Effect.COMPATIBLE),
    /** Only links to a place of a page break. */
    BREAKS_LINKS(Effect.COMPATIBLE, Effect.COMPATIBLE, Effect.BREAKING),
    /** Nothing breaks. */
    COMPATIBLE(Effect.COMPATIBLE, Effect.COMPATIBLE, Effect.COMPATIBLE),
    /** Only words change. */
    WORDS(Effect.DOCUMENTATION, Effect.DOCUMENTATION, Effect.DOCUMENTATION);

    private final Effect java;
    private final Effect interpreter;
    private final Effect pages;

    Verdict(Effect java, Effect interpreter, Effect pages) {
        this.java = java;
        this.interpreter = interpreter;
        this.pages = pages;
    }

    /** For those whose code calls the generated Java: does it compile, link, and do the same. */
    public Effect java() {
        return java;
    }

    /** For those who run the spec: same inputs accepted, same requests, same outcome. */
    public Effect interpreter() {
        return interpreter;
    }

    /** For those who read the pages and link to them: do addresses and anchors stay. */
    public Effect pages() {
        return pages;
    }

    /** The worst of the three. */
    public Effect overall() {
        return java.or(interpreter).or(pages);
    }
}
