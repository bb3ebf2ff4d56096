package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.hook.Hook;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.validation.RuleChecker;
import dev.ferrule.runtime.validation.RuleMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses connections that could not work, before anything is sent. */
final class SettingsCheck {

    private final ConnectorDefinition connector;
    private final Optional<AuthScheme> scheme;

    /**
     * Checks a connection of this connector.
     *
     * @param auth the id of the auth scheme that was picked; null for the first
     * @throws SettingsException when there is no such scheme
     */
    SettingsCheck(ConnectorDefinition connector, @Nullable String auth) {
        this.connector = connector;
        this.scheme = scheme(auth);
    }

    private Optional<AuthScheme> scheme(@Nullable String auth) {
        if (auth == null) {
            return connector.auth().stream().findFirst();
        }
        Optional<AuthScheme> found = connector.auth().stream()
                .filter(known -> known.id().equals(auth))
                .findFirst();
        if (found.isEmpty()) {
            String known = connector.auth().stream().map(AuthScheme::id).collect(Collectors.joining(", "));
            throw refused("A connection to " + connector.name() + " knows no auth scheme " + auth + ", but these: "
                    + known + ".");
        }
        return found;
    }

    /** The fields, with the defaults of those that are not given. */
    Map<String, JsonValue> fields(Map<String, JsonValue> given) {
        List<String> alsoRequired = scheme.map(AuthScheme::requires).orElse(List.of());
        List<Violation> violations = RuleChecker.check(connector.fields(), Inputs.of(given));
        for (ParameterDefinition field : connector.fields()) {
            if (alsoRequired.contains(field.id()) && !given.containsKey(field.id())) {
                violations.add(new Violation(field.id(), field.name(), "required", RuleMessages.REQUIRED));
            }
        }
        if (!violations.isEmpty()) {
            String text = violations.stream().map(Violation::text).collect(Collectors.joining(" "));
            throw refused(
                    "The connection to " + connector.name() + " is not complete. " + text,
                    violations.stream().map(Violation::parameter).findFirst());
        }
        Map<String, JsonValue> complete = new LinkedHashMap<>(given);
        Scope nothing = new Scope(Map.of());
        for (ParameterDefinition field : connector.fields()) {
            field.defaultValue()
                    .flatMap(value -> Evaluator.value(value, nothing))
                    .ifPresent(value -> complete.putIfAbsent(field.id(), value));
        }
        return Map.copyOf(complete);
    }

    /** The code of the program, which must be all that the connector names. */
    Hooks hooks(Map<String, Hook> registered, Map<String, JsonValue> fields) {
        List<String> problems = Hooks.problems(connector.hooks(), registered);
        if (!problems.isEmpty()) {
            throw refused("The connection to " + connector.name() + " runs code of the program. "
                    + String.join(" ", problems));
        }
        return Hooks.of(connector.hooks(), registered, fields);
    }

    /** What proves who calls, as the scheme says. */
    Proofs proofs(Function<Optional<AuthScheme>, Proofs> made) {
        try {
            return made.apply(scheme);
        } catch (IllegalArgumentException e) {
            throw refused("The connection to " + connector.name() + " cannot prove who calls by "
                    + scheme.map(AuthScheme::name).orElse("nothing") + ": " + e.getMessage() + ".");
        }
    }

    /**
     * Refuses network settings that the connection cannot keep.
     *
     * @param transport the transport that the connection was given; null when it makes its own
     */
    void network(Network settings, @Nullable Transport transport) {
        if (transport != null
                && settings.shapesConnections()
                && !transport.network().equals(settings)) {
            throw refused("The transport of the connection to " + connector.name()
                    + " was made without its network settings.");
        }
        if (scheme.filter(picked -> picked.recipe() instanceof AuthRecipe.ClientCertificate)
                        .isPresent()
                && settings.clientCertificate().isEmpty()) {
            throw refused("The connection to " + connector.name()
                    + " proves who calls by a client certificate, which its network settings do not give.");
        }
    }

    /** Refuses to send credentials unencrypted, unless the settings allow it. */
    void encryption(Network settings, Server server) {
        if (!settings.plainHttp() && Hosts.isExposed(server.base()) && sendsCredentials()) {
            throw refused("The credentials of the connection to " + connector.name() + " would go unencrypted to "
                    + server.base().getHost()
                    + ". Use https://, or allow plain HTTP in the network settings.");
        }
    }

    /** A login sends what it logs in with, and own code may add anything, though neither shows in a plan. */
    private boolean sendsCredentials() {
        return scheme.map(AuthScheme::recipe)
                .filter(recipe ->
                        !(recipe instanceof AuthRecipe.None) && !(recipe instanceof AuthRecipe.ClientCertificate))
                .isPresent();
    }

    private static SettingsException refused(String message) {
        return refused(message, Optional.empty());
    }

    private static SettingsException refused(String message, Optional<String> field) {
        return new SettingsException(
                Failure.builder(ErrorKind.INVALID, message).parameter(field).build(), null);
    }
}
