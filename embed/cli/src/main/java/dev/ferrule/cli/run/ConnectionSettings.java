package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.profile.Profiles;
import dev.ferrule.cli.spec.EnvironmentNames;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Puts the fields of a connection together: from options, then the {@code --connection} file, then the environment. */
final class ConnectionSettings {

    private final Connector connector;
    private final OptionNames names;
    private final FieldOptions options;
    private final Surroundings surroundings;

    ConnectionSettings(Connector connector, OptionNames names, FieldOptions options, Surroundings surroundings) {
        this.connector = connector;
        this.names = names;
        this.options = options;
        this.surroundings = surroundings;
    }

    /**
     * The values, and the auth scheme that was picked.
     *
     * @throws Problem when required fields are missing, naming each and the ways to give it
     */
    ConnectionValues read(ParseResult parsed, @Nullable String file) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        Map<String, JsonValue> filed =
                file == null ? Map.of() : new ConnectionFile(connector, path(file), surroundings).read();
        Optional<String> auth = auth(parsed, filed);
        String scheme = auth.orElse(connector.auth().get(0).id());
        List<Connector.ConnectionField> missing = new ArrayList<>();
        for (Connector.ConnectionField field : connector.connection()) {
            Optional<JsonValue> value = option(field, parsed)
                    .or(() -> Optional.ofNullable(filed.get(field.id())))
                    .or(() -> environment(field));
            value.ifPresent(found -> values.put(field.id(), found));
            if (value.isEmpty() && field.requiredWith(scheme)) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            throw incomplete(missing);
        }
        Network network = filed.get(ConnectionValues.NETWORK) instanceof JsonObject block
                ? new NetworkBlock(block, path(String.valueOf(file)), surroundings).read()
                : Network.STANDARD;
        return new ConnectionValues(values, auth, network);
    }

    /** The file that a person means by its path, or by the name of a connection. */
    private Path path(String written) {
        return Profiles.isName(written) ? new Profiles(surroundings).file(written) : surroundings.path(written);
    }

    /** The values that a sandbox gives; options for the connection beside it are refused. */
    ConnectionValues ofSandbox(Map<String, String> texts, ParseResult parsed, @Nullable String file) {
        if (file != null) {
            throw Problem.of(ExitCode.USAGE, "--sandbox brings a connection of its own; leave --connection out.");
        }
        if (parsed.hasMatchedOption(FieldOptions.AUTH)) {
            throw Problem.of(ExitCode.USAGE, "--sandbox brings a connection of its own; leave --auth out.");
        }
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (Connector.ConnectionField field : connector.connection()) {
            if (option(field, parsed).isPresent()) {
                throw Problem.of(
                        ExitCode.USAGE,
                        "--sandbox brings a connection of its own; leave " + names.field(field.id()) + " out.");
            }
            String text = texts.get(field.id());
            if (text != null) {
                values.put(field.id(), value(field, text, field.id() + " of the sandbox"));
            }
        }
        return new ConnectionValues(values, Optional.empty(), Network.STANDARD);
    }

    /** The value of a field from its text; the place is for messages. */
    static JsonValue value(Connector.ConnectionField field, String text, String place) {
        try {
            return OptionNames.isSecret(field.type())
                    ? JsonValue.of(Secret.of(text))
                    : TextValues.read(field.type(), text);
        } catch (TextValues.Unfit e) {
            throw Problem.of(ExitCode.INVALID, place + " " + e.text() + ".");
        }
    }

    /** The auth scheme: the option, then the file, then the environment. */
    private Optional<String> auth(ParseResult parsed, Map<String, JsonValue> filed) {
        Optional<String> picked = (parsed.hasMatchedOption(FieldOptions.AUTH)
                        ? Optional.of(parsed.matchedOptionValue(FieldOptions.AUTH, ""))
                        : Optional.<String>empty())
                .or(() -> Optional.ofNullable(filed.get(ConnectionValues.AUTH))
                        .map(value -> value instanceof JsonText text ? text.text() : ""))
                .or(() -> surroundings.variable(EnvironmentNames.of(connector.id(), ConnectionValues.AUTH)));
        picked.ifPresent(id -> refuseUnknown(connector, id));
        return picked;
    }

    /** Refuses an auth scheme that the connector has not. */
    static void refuseUnknown(Connector connector, String scheme) {
        List<String> known = connector.auth().stream().map(AuthScheme::id).toList();
        if (!known.contains(scheme)) {
            throw Problem.of(
                            ExitCode.INVALID,
                            "A connection to " + connector.name() + " knows no auth scheme " + Quote.code(scheme) + ".")
                    .hint(Suggestion.hint(scheme, known));
        }
    }

    private Optional<JsonValue> option(Connector.ConnectionField field, ParseResult parsed) {
        String name = names.field(field.id());
        if (OptionNames.isSecret(field.type())) {
            return new SecretOptions(name, false).read(parsed, surroundings);
        }
        JsonValue none = JsonValue.ofNull();
        return parsed.hasMatchedOption(name) ? Optional.of(parsed.matchedOptionValue(name, none)) : Optional.empty();
    }

    private Optional<JsonValue> environment(Connector.ConnectionField field) {
        String variable = EnvironmentNames.of(connector.id(), field.id());
        return surroundings.variable(variable).map(text -> value(field, text, variable));
    }

    private Problem incomplete(List<Connector.ConnectionField> missing) {
        List<String> lines = new ArrayList<>();
        for (Connector.ConnectionField field : missing) {
            lines.add("  " + field.name() + " is missing. Ways to give it:");
            options.waysToGive(field).forEach(way -> lines.add("    " + way));
        }
        return Problem.of(ExitCode.INVALID, "The connection to " + connector.name() + " is not complete.")
                .details(lines)
                .hint("--sandbox calls a made-up service instead; it needs no connection");
    }
}
