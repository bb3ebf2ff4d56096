package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Plain;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.secret.Secrets;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Connector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of a connection that is to be kept. Secrets are kept as references to variables and files where they are given
 * so; what is typed or piped in is kept itself, and never shown.
 */
public final class ProfileOptions {

    /** Network settings that name files. */
    private static final Set<String> FILES = Set.of("ca", "certificate", "key");

    /** Network settings that are secrets. */
    private static final String ENVIRONMENT = "env:";

    private static final Pattern VARIABLE = Pattern.compile("env:[A-Z_][A-Z0-9_]{0,63}");

    private static final Set<String> SECRETS = Set.of("proxy_password", "key_password");

    private final Connector connector;
    private final OptionNames names;
    private final FieldOptions options;
    private final Surroundings surroundings;

    /**
     * The options for connections to this connector.
     *
     * @param own the names of the command's own options
     */
    public ProfileOptions(Connector connector, Set<String> own, Surroundings surroundings) {
        this.connector = connector;
        this.names = OptionNames.of(connector, own);
        this.options = new FieldOptions(connector, names, surroundings);
        this.surroundings = surroundings;
    }

    /** Adds the options to the command and shows them behind its own in its help. */
    public void addTo(CommandSpec command) {
        List<OptionSpec> own = List.copyOf(command.options());
        List<OptionSpec> fields = options.options();
        fields.forEach(command::addOption);
        Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
        sections.put("Options", own);
        sections.put("Connection", fields);
        OptionSections.show(command, sections);
    }

    /**
     * What was given, as it is kept.
     *
     * @param network the network settings, as {@code KEY=VALUE}
     * @param piped whether secrets that are not given otherwise are lines of standard input
     * @throws Problem when something is missing or wrong
     */
    public JsonObject read(ParseResult parsed, List<String> network, boolean piped) {
        JsonObject settings = JsonObject.EMPTY;
        Optional<String> auth = picked(parsed);
        if (auth.isPresent()) {
            settings = settings.with(ConnectionValues.AUTH, JsonValue.of(auth.get()));
        }
        String scheme = auth.orElse(connector.auth().get(0).id());
        BufferedReader lines =
                piped ? new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)) : null;
        List<String> missing = new ArrayList<>();
        for (Connector.ConnectionField field : connector.connection()) {
            Optional<JsonValue> value = OptionNames.isSecret(field.type())
                    ? secret(field, parsed, field.requiredWith(scheme), lines)
                    : plain(field, parsed);
            if (value.isPresent()) {
                settings = settings.with(field.id(), value.get());
            } else if (field.requiredWith(scheme)) {
                missing.add("  " + Plain.text(field.name()) + " is missing: " + names.field(field.id())
                        + (OptionNames.isSecret(field.type()) ? "-env VAR, -file FILE, or --stdin" : ""));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.of(ExitCode.INVALID, "The connection to " + connector.name() + " is not complete.")
                    .details(missing);
        }
        return network.isEmpty() ? settings : settings.with(ConnectionValues.NETWORK, block(network));
    }

    private Optional<String> picked(ParseResult parsed) {
        Optional<String> picked = connector.auth().size() > 1 && parsed.hasMatchedOption(FieldOptions.AUTH)
                ? Optional.of(parsed.matchedOptionValue(FieldOptions.AUTH, ""))
                : Optional.empty();
        picked.ifPresent(id -> ConnectionSettings.refuseUnknown(connector, id));
        return picked;
    }

    private Optional<JsonValue> plain(Connector.ConnectionField field, ParseResult parsed) {
        String name = names.field(field.id());
        return parsed.hasMatchedOption(name)
                ? Optional.of(parsed.matchedOptionValue(name, JsonValue.ofNull()))
                : Optional.empty();
    }

    private Optional<JsonValue> secret(
            Connector.ConnectionField field, ParseResult parsed, boolean required, @Nullable BufferedReader lines) {
        String name = names.field(field.id());
        Optional<String> variable = given(parsed, name + OptionNames.FROM_ENVIRONMENT);
        Optional<String> file = given(parsed, name + OptionNames.FROM_FILE);
        if (variable.isPresent() && file.isPresent()) {
            throw Problem.of(ExitCode.USAGE, "Two options give the secret " + Quote.code(field.id()) + "; give one.");
        }
        Optional<String> reference = variable.map(text -> "env:" + text)
                .or(() -> file.map(text -> "file:" + surroundings.path(text).toAbsolutePath()));
        return reference
                .or(() -> required ? typed(field, lines).map(ProfileOptions::literal) : Optional.empty())
                .map(JsonValue::of);
    }

    private static Optional<String> given(ParseResult parsed, String option) {
        return parsed.hasMatchedOption(option) ? Optional.of(parsed.matchedOptionValue(option, "")) : Optional.empty();
    }

    private static String literal(String secret) {
        return Secrets.LITERAL + ":" + secret;
    }

    private Optional<String> typed(Connector.ConnectionField field, @Nullable BufferedReader lines) {
        if (lines == null) {
            return surroundings.prompt().secret(Plain.text(field.name())).map(secret -> secret.reveal());
        }
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            throw Problem.file("read", Path.of("standard input"), e);
        }
    }

    private JsonObject block(List<String> given) {
        JsonObject block = JsonObject.EMPTY;
        for (String each : given) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw Problem.of(ExitCode.USAGE, "--network takes KEY=VALUE.").hint("keys: " + NetworkBlock.KEY_LIST);
            }
            String key = each.substring(0, equals);
            String value = each.substring(equals + 1);
            if (SECRETS.contains(key)
                    && !FileSecretReader.places(surroundings.directory(), surroundings)
                            .isReference(value)) {
                // A command line can be seen by others, so the value is neither taken nor repeated.
                throw Problem.of(ExitCode.USAGE, "The network setting " + Quote.code(key) + " is a secret.")
                        .hint("give a reference: " + key + "=env:NAME or " + key + "=file:PATH");
            }
            block = block.with(key, JsonValue.of(absolute(key, value)));
        }
        new NetworkBlock(block, surroundings.path("--network"), surroundings).read();
        return block;
    }

    /** Paths are written from the folder of who writes them, and are kept in another one. */
    private String absolute(String key, String value) {
        if (FILES.contains(key)) {
            return surroundings.path(value).toAbsolutePath().normalize().toString();
        }
        return SECRETS.contains(key) && value.startsWith("file:")
                ? "file:" + surroundings.path(value.substring("file:".length())).toAbsolutePath()
                : value;
    }

    /**
     * Where each secret of a kept connection comes from, without the secret: {@code stored}, or the reference.
     *
     * @return the ids of the secret fields that are given, each with its origin
     */
    public static List<String> origins(Connector connector, JsonObject settings) {
        List<String> origins = new ArrayList<>();
        for (Connector.ConnectionField field : connector.connection()) {
            JsonValue value = settings.members().get(field.id());
            if (OptionNames.isSecret(field.type()) && value != null) {
                origins.add(field.id() + " " + origin(value));
            }
        }
        return origins;
    }

    /** A reference; what does not look like the name of a variable may be the secret itself, written there by mistake. */
    private static String shown(String reference) {
        return reference.startsWith(ENVIRONMENT) && !VARIABLE.matcher(reference).matches()
                ? ENVIRONMENT + "..."
                : Quote.harmless(reference);
    }

    private static String origin(JsonValue value) {
        Secrets places = Secrets.standard();
        return value instanceof JsonText text && places.isReference(text.text())
                ? "(" + shown(text.text()) + ")"
                : value instanceof JsonText || value instanceof JsonNumber ? "(stored)" : "(unreadable)";
    }
}
