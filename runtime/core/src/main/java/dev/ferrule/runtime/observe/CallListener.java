package dev.ferrule.runtime.observe;

import java.util.Set;

/**
 * Is told what the calls of a connection do. It is used by many threads at a time; what it is told of one call comes on
 * the thread of that call, which waits meanwhile, so it must be quick. What it throws is logged and changes nothing.
 */
public interface CallListener {

    /**
     * A call begins. Of a list that is read page by page, each page is a call.
     *
     * @return what is told how the call goes on; {@link CallWatch#NONE} for nobody
     */
    CallWatch callStarted(CallStarted call);

    /** Whether it wants to be told of the next call; asked for each call, before anything is made for it. */
    default boolean isListening() {
        return true;
    }

    /**
     * The names of the headers that it may add to requests, such as {@code traceparent}; asked once, when the listener is
     * given to a connection.
     */
    default Set<String> headerNames() {
        return Set.of();
    }
}
