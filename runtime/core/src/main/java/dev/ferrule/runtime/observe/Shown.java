package dev.ferrule.runtime.observe;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text that is worked out when somebody asks for it: an address or a body as people may see it. The secrets of the
 * connection and of the call are masked in it; the values of parameters are not, so it is no text for a metric.
 */
public final class Shown {

    /** There is nothing to show. */
    public static final Shown NOTHING = new Shown(Optional::empty);

    private final Supplier<Optional<String>> text;

    private Shown(Supplier<Optional<String>> text) {
        this.text = text;
    }

    /** What this gives, which has no secret in it. */
    public static Shown of(Supplier<Optional<String>> text) {
        return new Shown(text);
    }

    /** The text; empty when there is none, or none that may be seen. To be asked while the call runs. */
    public Optional<String> text() {
        return text.get();
    }

    /** That there is a text, and not the text itself, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "(shown when asked for)";
    }
}
