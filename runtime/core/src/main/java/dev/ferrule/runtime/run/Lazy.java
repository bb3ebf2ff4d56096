package dev.ferrule.runtime.run;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thing that is made when it is first asked for, once however many threads ask. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        T thing = made;
        if (thing == null) {
            thing = maker.get();
            made = thing;
        }
        return thing;
    }

    /** Does something with the thing, if it has been made. */
    synchronized void ifMade(Consumer<T> use) {
        if (made != null) {
            use.accept(made);
        }
    }
}
