package dev.ferrule.runtime.run;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.helpers.NOPMDCAdapter;

/**
 * Marks what is logged while a call runs, by the context of SLF4J (MDC): whoever logs on the thread of the call, such as
 * hand-written code or an HTTP client, need not know which call it is.
 */
final class CallMarks {

    /** The id of the connector. */
    static final String CONNECTOR = "ferrule.connector";

    /** The id of the action. */
    static final String ACTION = "ferrule.action";

    /** An id of this call alone. */
    static final String CALL = "ferrule.call";

    private final String connector;

    CallMarks(String connector) {
        this.connector = connector;
    }

    /** Does a call. What was marked before is marked again behind it. */
    <T> T during(String action, Supplier<T> call) {
        if (MDC.getMDCAdapter() instanceof NOPMDCAdapter) {
            // Nobody logs, so nobody would read them.
            return call.get();
        }
        String outerConnector = set(CONNECTOR, connector);
        String outerAction = set(ACTION, action);
        String outerCall =
                set(CALL, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        try {
            return call.get();
        } finally {
            set(CONNECTOR, outerConnector);
            set(ACTION, outerAction);
            set(CALL, outerCall);
        }
    }

    /** The same pages, each of which is a call. */
    <T> Iterator<T> each(String action, Iterator<T> pages) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pages.hasNext();
            }

            @Override
            public T next() {
                return during(action, pages::next);
            }
        };
    }

    private static @Nullable String set(String key, @Nullable String value) {
        String before = MDC.get(key);
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
        return before;
    }
}
