package dev.ferrule.runtime.observe;

import dev.ferrule.runtime.http.Header;
import java.util.List;

/** Is told how one request ends, and may add what tells the server of a trace. */
public interface AttemptWatch {

    /** Hears and adds nothing. */
    AttemptWatch NONE = new AttemptWatch() {};

    /**
     * Headers for the request, asked for once before it leaves. Those count that the listener has named and that the request
     * does not have yet; a request to a server that is not the connection's gets none.
     */
    default List<Header> headers() {
        return List.of();
    }

    /** The answer was read and judged, or there is none. */
    default void attemptEnded(AttemptEnded end) {}
}
