package dev.ferrule.codegen;

import dev.ferrule.spec.model.Connector;
import java.util.Set;

/**
 * An emitter that can bring up to date what it has made, where some actions have changed and nothing else. It must come to the
 * very bytes that {@link #emit} makes of all, or say that it cannot.
 */
public interface PartialEmitter extends Emitter {

    /**
     * Adds the files that are made of the changed actions alone, and puts what they give to shared files in place there.
     *
     * @param connector the connector; of actions that have not changed, it has ids and addresses of pages alone
     * @param changed the ids of the actions that have changed; they refer to no others, and no others to them
     * @param earlier what {@link #emit} has made and noted of all
     * @param files where the files go
     * @return false when everything must be made again; what was added counts for nothing then
     */
    boolean emit(Connector connector, Set<String> changed, EarlierRun earlier, GeneratedFiles files);
}
