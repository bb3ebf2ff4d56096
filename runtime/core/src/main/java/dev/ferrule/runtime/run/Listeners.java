package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.CallListener;
import dev.ferrule.runtime.observe.CallStarted;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.retry.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who is told of the calls of one connection, in order. */
final class Listeners {

    /** What proves who calls; only a scheme of the connector sends it. */
    private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie", "proxy-authorization");

    private final ConnectorDefinition connector;
    private final List<Listener> listeners;
    private final Time time;
    private final ListenerGuard guard = new ListenerGuard();

    /**
     * The listeners of a connection.
     *
     * @throws IllegalArgumentException when one wants to add a header that is not for listeners
     */
    Listeners(ConnectorDefinition connector, List<CallListener> listeners, Time time) {
        this.connector = connector;
        this.listeners = listeners.stream()
                .map(listener -> new Listener(listener, names(listener)))
                .toList();
        this.time = time;
    }

    /** A listener and the names of the headers that it may add, in lower case. */
    private record Listener(CallListener listener, Set<String> headers) {}

    /** What a listener hears of a call, and the names of the headers that it may add. */
    record Ear(CallWatch watch, Set<String> headers) {}

    /** The names of the headers that a listener may add, in lower case. */
    static Set<String> names(CallListener listener) {
        Set<String> names = new TreeSet<>();
        for (String name : listener.headerNames()) {
            String lower = Header.of(name, "").name().toLowerCase(Locale.ROOT);
            if (CallOptions.isFraming(lower) || CREDENTIALS.contains(lower) || lower.startsWith("content-")) {
                throw new IllegalArgumentException("The header " + name + " is not for listeners to set.");
            }
            names.add(lower);
        }
        return names;
    }

    /**
     * What is told of one call; nothing at all when nobody wants to hear of it.
     *
     * @param action the id of the action; empty for what a connection does by itself
     * @param redactor takes the secrets of the call out of foreign text
     */
    Watching watching(Optional<String> action, Redactor redactor) {
        for (int i = 0; i < listeners.size(); i++) {
            if (isListening(listeners.get(i))) {
                return new WatchedCall(this, new CallStarted(connector.id(), action), redactor);
            }
        }
        return Watching.NONE;
    }

    private boolean isListening(Listener each) {
        return guard.ask(each.listener()::isListening, false);
    }

    /** Tells that a call begins. */
    List<Ear> started(CallStarted call) {
        List<Ear> ears = new ArrayList<>();
        for (Listener each : listeners) {
            if (isListening(each)) {
                ears.add(new Ear(guard.ask(() -> each.listener().callStarted(call), CallWatch.NONE), each.headers()));
            }
        }
        return ears;
    }

    /** The headers that a listener adds: those that it has named, and that a header can carry. */
    List<Header> headers(AttemptWatch watch, Set<String> names) {
        return guard.ask(
                () -> watch.headers().stream()
                        .filter(header -> names.contains(header.name().toLowerCase(Locale.ROOT)))
                        .filter(header -> header.value().chars().allMatch(sign -> sign <= 0x7e))
                        .toList(),
                List.of());
    }

    ConnectorDefinition connector() {
        return connector;
    }

    ListenerGuard guard() {
        return guard;
    }

    Time time() {
        return time;
    }
}
