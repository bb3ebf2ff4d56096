package dev.ferrule.codegen;

import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Makes one kind of output from a connector. Emitters are found by {@link ServiceLoader}, so that a further one needs no
 * change here. The same connector gives the same bytes on every machine, in every locale and time zone.
 */
public interface Emitter {

    /** The name that chooses the emitter, such as {@code java} or {@code mdx}. */
    String id();

    /** What it makes, in a few words for a list of choices. */
    String description();

    /** Adds its files. */
    void emit(Connector connector, GeneratedFiles files);

    /** Every emitter on the class path, sorted by id. */
    static List<Emitter> all() {
        return ServiceLoader.load(Emitter.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(java.util.Comparator.comparing(Emitter::id))
                .toList();
    }
}
