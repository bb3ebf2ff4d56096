package dev.ferrule.testkit.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What the next requests get instead of the service's own answer; each entry serves one request. */
final class Script {

    /** What happens to a request that an entry matches. */
    sealed interface Act {
        /** The service does not see the request; this is the answer. */
        record Answer(SandboxResponse response) implements Act {}

        /** The service does not see the request; the connection breaks. */
        record Break(Fault fault) implements Act {}

        /** The service carries the request out, then the connection breaks before its answer is sent. */
        record LoseAnswer(Fault fault) implements Act {}
    }

    private record Entry(String method, String pathSuffix, Act act) {
        boolean matches(SandboxRequest request) {
            return method.equalsIgnoreCase(request.method()) && request.path().endsWith(pathSuffix);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(String method, String pathSuffix, Act act) {
        entries.add(new Entry(method, pathSuffix, act));
    }

    /** Takes the oldest entry that matches the request. */
    synchronized Optional<Act> take(SandboxRequest request) {
        for (Iterator<Entry> rest = entries.iterator(); rest.hasNext(); ) {
            Entry entry = rest.next();
            if (entry.matches(request)) {
                rest.remove();
                return Optional.of(entry.act());
            }
        }
        return Optional.empty();
    }

    synchronized void clear() {
        entries.clear();
    }
}
