package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.ErrorDefinition;
import dev.ferrule.runtime.definition.HookDefinition;
import dev.ferrule.runtime.definition.RateLimit;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a checked connector into runnable definitions. The way in to this package. */
public final class Lowering {

    private Lowering() {}

    /** The connector, ready to run. */
    public static LoweredConnector lower(Connector spec) {
        WireNames names = new WireNames(spec.types());
        List<ActionDefinition> actions = spec.actions().parallelStream()
                .map(action -> ActionLowering.lower(action, names))
                .toList();
        return new LoweredConnector(connector(spec, lookups(actions)), actions);
    }

    /** One action of the connector, ready to run. */
    public static ActionDefinition lower(Connector spec, Action action) {
        return ActionLowering.lower(action, new WireNames(spec.types()));
    }

    /** The actions that calls of others depend on, in their order. */
    private static List<ActionDefinition> lookups(List<ActionDefinition> actions) {
        Set<String> needed = actions.stream()
                .flatMap(action -> action.parameters().stream())
                .flatMap(parameter -> parameter.entriesFrom().stream())
                .filter(EntriesDefinition::wraps)
                .map(entries -> entries.lookup().action())
                .collect(Collectors.toSet());
        return actions.stream().filter(action -> needed.contains(action.id())).toList();
    }

    private static ConnectorDefinition connector(Connector spec, List<ActionDefinition> lookups) {
        ConnectorDefinition.Builder connector =
                ConnectorDefinition.builder(spec.id(), spec.name(), Values.lower(spec.server()));
        spec.otherServers().forEach((name, url) -> connector.otherServer(name, Values.lower(url)));
        spec.connection().forEach(field -> connector.field(Schemes.lower(field)));
        if (!spec.allow().isEmpty()) {
            connector.allow(spec.allow().toArray(String[]::new));
        }
        spec.auth().forEach(scheme -> connector.auth(Schemes.lower(scheme, spec.connection())));
        spec.responses().forEach(rule -> connector.rule(Responses.lower(rule)));
        spec.errors()
                .values()
                .forEach(error ->
                        connector.error(new ErrorDefinition(error.code(), kind(error.kind()), plain(error.advice()))));
        spec.types().values().forEach(type -> connector.shape(Shapes.lower(type)));
        if (spec.connectionTest() != null) {
            connector.connectionTest(spec.connectionTest());
        }
        spec.limits()
                .forEach(limit ->
                        connector.limit(new RateLimit(limit.name(), limit.requests(), limit.per(), limit.actions())));
        lookups.forEach(connector::lookup);
        spec.hooks()
                .values()
                .forEach(hook -> connector.hook(new HookDefinition(
                        hook.name(),
                        HookDefinition.Kind.valueOf(hook.kind().name()),
                        hook.reads(),
                        HookDefinition.Result.valueOf(hook.gives().name()),
                        hook.allow())));
        return connector.build();
    }

    static ErrorKind kind(String id) {
        return ErrorKind.of(id)
                .orElseThrow(() -> new IllegalStateException("The checker has let the kind " + id + " pass."));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
