package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the calls of a connection go: to its server, and those of steps that say so to one of its others. Each is the same
 * for all calls, unless the answer that gave the token of the connection tells it.
 */
final class Servers {

    private final Function<Scope, Server> usual;
    private final Map<String, Function<Scope, Server>> others;
    private final List<Server> known;

    private Servers(Function<Scope, Server> usual, Map<String, Function<Scope, Server>> others, List<Server> known) {
        this.usual = usual;
        this.others = others;
        this.known = List.copyOf(known);
    }

    /** One server, which takes all calls. */
    static Servers only(Server server) {
        return new Servers(scope -> server, Map.of(), List.of(server));
    }

    /**
     * The servers of a connection.
     *
     * @throws dev.ferrule.runtime.error.SettingsException when an address is wrong
     */
    static Servers of(ConnectorDefinition connector, Map<String, JsonValue> fields) {
        Redactor redactor = new Redactor(fields.values());
        Scope settings = new Scope(fields);
        List<Server> known = new ArrayList<>();
        Function<Scope, Server> usual =
                each(connector.server(), settings, scope -> Server.of(connector, scope, redactor), known);
        Map<String, Function<Scope, Server>> others = new LinkedHashMap<>();
        connector.otherServers().forEach((name, url) -> {
            Function<Scope, Server> made = scope -> Server.other(name, connector, url, scope, redactor);
            others.put(name, each(url, settings, made, known));
        });
        return new Servers(usual, others, known);
    }

    private static Function<Scope, Server> each(
            Expression url, Scope settings, Function<Scope, Server> made, List<Server> known) {
        if (Server.isToldByToken(url)) {
            return made;
        }
        Server server = made.apply(settings);
        known.add(server);
        return scope -> server;
    }

    /** Those that are known before any call; one that an answer tells is checked when it is told. */
    List<Server> known() {
        return known;
    }

    /** The server that no step need name. */
    Server usual(Scope scope) {
        return usual.apply(scope);
    }

    /** The server that takes the call of a step. */
    Server of(StepDefinition step, Scope scope) {
        if (step.server().isEmpty()) {
            return usual(scope);
        }
        Function<Scope, Server> named = others.get(step.server().get());
        if (named == null) {
            throw new IllegalStateException("Step " + step.id() + " names a server that the connector has not.");
        }
        return named.apply(scope);
    }
}
