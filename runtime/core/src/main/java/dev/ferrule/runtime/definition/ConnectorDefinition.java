package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all actions of a connector share.
 *
 * @param id the id in kebab case
 * @param name the name that people read
 * @param fields the fields of a connection
 * @param server the base URL of every call whose step names no other
 * @param allow the hosts that calls may go to, {@code *.} before a domain for all below it; empty for any host
 * @param auth the ways to prove who calls; a connection that picks none uses the first
 * @param rules what an answer means, after a step's own rules
 * @param errors the service's own error codes, by code
 * @param shapes the shapes that have a name, by name
 * @param connectionTest the id of the action that tells whether a connection works; empty when none does
 * @param limits how many requests the service takes
 * @param lookups the actions that calls of other actions depend on, by id: they tell how entries are sent
 * @param hooks the code that the program registers when it opens a connection
 * @param otherServers the base URLs of the calls that the service takes at another address, by the name that steps say
 */
public record ConnectorDefinition(
        String id,
        String name,
        List<ParameterDefinition> fields,
        Expression server,
        List<String> allow,
        List<AuthScheme> auth,
        List<ResponseRule> rules,
        Map<String, ErrorDefinition> errors,
        Map<String, NamedShape> shapes,
        Optional<String> connectionTest,
        List<RateLimit> limits,
        Map<String, ActionDefinition> lookups,
        List<HookDefinition> hooks,
        Map<String, Expression> otherServers) {

    /** Copies the lists. */
    public ConnectorDefinition {
        fields = List.copyOf(fields);
        allow = List.copyOf(allow);
        auth = List.copyOf(auth);
        rules = List.copyOf(rules);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
        shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
        limits = List.copyOf(limits);
        lookups = Collections.unmodifiableMap(new LinkedHashMap<>(lookups));
        hooks = List.copyOf(hooks);
        otherServers = Collections.unmodifiableMap(new LinkedHashMap<>(otherServers));
    }

    /** A connector of this id and name, whose calls go to this server. */
    public static Builder builder(String id, String name, Expression server) {
        return new Builder(id, name, server);
    }

    /** Puts a connector together. */
    public static final class Builder {
        private final String id;
        private final String name;
        private final Expression server;
        private final List<ParameterDefinition> fields = new ArrayList<>();
        private List<String> allow = List.of();
        private final List<AuthScheme> auth = new ArrayList<>();
        private final List<ResponseRule> rules = new ArrayList<>();
        private final Map<String, ErrorDefinition> errors = new LinkedHashMap<>();
        private final Map<String, NamedShape> shapes = new LinkedHashMap<>();
        private Optional<String> connectionTest = Optional.empty();
        private final List<RateLimit> limits = new ArrayList<>();
        private final Map<String, ActionDefinition> lookups = new LinkedHashMap<>();
        private final List<HookDefinition> hooks = new ArrayList<>();
        private final Map<String, Expression> otherServers = new LinkedHashMap<>();

        private Builder(String id, String name, Expression server) {
            this.id = id;
            this.name = name;
            this.server = server;
        }

        /** One more field of the connection. */
        public Builder field(ParameterDefinition.Builder field) {
            fields.add(field.build());
            return this;
        }

        /** One more base URL, for the calls of steps that name it. */
        public Builder otherServer(String serverName, Expression address) {
            otherServers.put(serverName, address);
            return this;
        }

        /** The hosts that calls may go to. */
        public Builder allow(String... hosts) {
            allow = List.of(hosts);
            return this;
        }

        /** One more way to prove who calls. */
        public Builder auth(AuthScheme scheme) {
            auth.add(scheme);
            return this;
        }

        /** One more rule about answers. */
        public Builder rule(ResponseRule rule) {
            rules.add(rule);
            return this;
        }

        /** One more error code. */
        public Builder error(ErrorDefinition error) {
            errors.put(error.code(), error);
            return this;
        }

        /** One more shape that has a name. */
        public Builder shape(NamedShape shape) {
            shapes.put(shape.name(), shape);
            return this;
        }

        /** The action that tells whether a connection works. */
        public Builder connectionTest(String action) {
            connectionTest = Optional.of(action);
            return this;
        }

        /** One more limit of requests. */
        public Builder limit(RateLimit limit) {
            limits.add(limit);
            return this;
        }

        /** One more action that calls of other actions depend on. */
        public Builder lookup(ActionDefinition action) {
            lookups.put(action.id(), action);
            return this;
        }

        /** Code that the program registers. */
        public Builder hook(HookDefinition hook) {
            hooks.add(hook);
            return this;
        }

        /** The connector. */
        public ConnectorDefinition build() {
            return new ConnectorDefinition(
                    id,
                    name,
                    fields,
                    server,
                    allow,
                    auth,
                    rules,
                    errors,
                    shapes,
                    connectionTest,
                    limits,
                    lookups,
                    hooks,
                    otherServers);
        }
    }

    /** The hook of this name, if the connector has it. */
    public Optional<HookDefinition> hook(String hookName) {
        return hooks.stream().filter(hook -> hook.name().equals(hookName)).findFirst();
    }

    /** The shape of this name, if the connector has it. */
    public Optional<NamedShape> shape(String shapeName) {
        return Optional.ofNullable(shapes.get(shapeName));
    }
}
