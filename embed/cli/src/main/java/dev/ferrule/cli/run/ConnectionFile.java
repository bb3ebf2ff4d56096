package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.profile.OwnFiles;
import dev.ferrule.cli.profile.Profile;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the file of {@code --connection}: field ids and values, as JSON or Java properties. */
final class ConnectionFile {

    /** What somebody may have meant as a field; anything else may be a part of a secret, such as a line of a key. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,19}([_.-][A-Za-z0-9]{1,19}){0,4}");

    private static final String NETWORK_PREFIX = ConnectionValues.NETWORK + ".";

    private final Connector connector;
    private final Path file;
    private final FileSecretReader secrets;

    /**
     * The file of a connection to this connector.
     *
     * @param surroundings whose environment references to secrets are read from
     */
    ConnectionFile(Connector connector, Path file, Surroundings surroundings) {
        this.connector = connector;
        this.file = file;
        this.secrets = FileSecretReader.of(file, surroundings);
    }

    /** The values by field id, the auth scheme and the network settings under their keys; texts of secret fields are secrets. */
    Map<String, JsonValue> read() {
        try {
            OwnFiles.refuseOpen("The connection file", file);
            String name = file.toString();
            if (name.endsWith(".json")) {
                return fromJson(Files.readAllBytes(file));
            }
            if (name.endsWith(".properties")) {
                return fromProperties(InputFiles.decoded(Files.readAllBytes(file)));
            }
            throw Problem.of(ExitCode.USAGE, "The --connection file must end in .json or .properties.");
        } catch (CharacterCodingException e) {
            throw Problem.of(ExitCode.FILE, file + " is not UTF-8.");
        } catch (IOException e) {
            throw Problem.file("read", file, e);
        }
    }

    private Map<String, JsonValue> fromJson(byte[] bytes) {
        Map<String, JsonValue> members =
                InputFiles.object(file.toString(), bytes).members();
        Set<String> ids = new LinkedHashSet<>(members.keySet());
        refuseOthers(members.get(Profile.KEY));
        ids.remove(Profile.KEY);
        if (members.get(ConnectionValues.NETWORK) instanceof JsonObject) {
            ids.remove(ConnectionValues.NETWORK);
        }
        refuseUnknown(ids);
        Map<String, JsonValue> values = new LinkedHashMap<>();
        JsonValue auth = members.get(ConnectionValues.AUTH);
        if (auth != null) {
            values.put(ConnectionValues.AUTH, auth);
        }
        if (members.get(ConnectionValues.NETWORK) instanceof JsonObject block) {
            values.put(ConnectionValues.NETWORK, block);
        }
        for (Connector.ConnectionField field : connector.connection()) {
            JsonValue value = values.containsKey(field.id()) ? null : members.get(field.id());
            if (value != null) {
                boolean secret = OptionNames.isSecret(field.type()) && value instanceof JsonText;
                values.put(field.id(), secret ? secret(field, ((JsonText) value).text()) : value);
            }
        }
        return values;
    }

    private Map<String, JsonValue> fromProperties(String text) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ExitCode.FILE, file + " holds a malformed \\u escape.");
        }
        Map<String, JsonValue> values = new LinkedHashMap<>();
        JsonObject block = JsonObject.EMPTY;
        Set<String> ids = new TreeSet<>();
        for (String id : new TreeSet<>(properties.stringPropertyNames())) {
            if (id.startsWith(NETWORK_PREFIX)) {
                block = block.with(id.substring(NETWORK_PREFIX.length()), JsonValue.of(properties.getProperty(id)));
            } else {
                ids.add(id);
            }
        }
        refuseUnknown(ids);
        if (!block.members().isEmpty()) {
            values.put(ConnectionValues.NETWORK, block);
        }
        String auth = properties.getProperty(ConnectionValues.AUTH);
        if (auth != null) {
            values.put(ConnectionValues.AUTH, JsonValue.of(auth));
        }
        for (Connector.ConnectionField field : connector.connection()) {
            String value = properties.getProperty(field.id());
            if (value != null) {
                values.put(
                        field.id(),
                        OptionNames.isSecret(field.type())
                                ? secret(field, value)
                                : ConnectionSettings.value(field, value, field.id() + " in " + file));
            }
        }
        return values;
    }

    private JsonValue secret(Connector.ConnectionField field, String text) {
        return JsonValue.of(secrets.read(text, field.id()));
    }

    /** A profile is one of its connector, however much another's fields look like them. */
    private void refuseOthers(@Nullable JsonValue about) {
        if (about instanceof JsonObject object
                && object.member("id")
                        .filter(JsonValue.of(connector.id())::equals)
                        .isEmpty()) {
            throw Problem.of(ExitCode.INVALID, file + " is a connection to another connector.")
                    .hint("ferrule connections list shows which connection is one to what");
        }
    }

    private void refuseUnknown(Collection<String> ids) {
        List<String> known = connector.connection().stream()
                .map(Connector.ConnectionField::id)
                .toList();
        if (!ids.stream().allMatch(id -> NAME.matcher(id).matches())) {
            throw Problem.of(
                            ExitCode.INVALID,
                            file + " gives something that is no field of a connection to " + connector.name()
                                    + ", and does not look like one.")
                    .hint("a value of several lines, such as a key, stands in a .json file, or in a file of its own");
        }
        for (String id : ids) {
            if (!known.contains(id) && !id.equals(ConnectionValues.AUTH)) {
                throw Problem.of(
                                ExitCode.INVALID,
                                file + " gives " + Quote.code(id) + ", which is no field of a connection to "
                                        + connector.name() + ".")
                        .hint(Suggestion.hint(id, known));
            }
        }
    }
}
