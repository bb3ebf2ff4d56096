package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.runtime.Secret;
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
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Reads the file of {@code --connection}: field ids and values, as JSON or Java properties. */
final class ConnectionFile {

    private static final Set<PosixFilePermission> OPEN_TO_OTHERS = Set.copyOf(EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE));

    private static final String NETWORK_PREFIX = ConnectionValues.NETWORK + ".";

    private final Connector connector;
    private final Path file;

    ConnectionFile(Connector connector, Path file) {
        this.connector = connector;
        this.file = file;
    }

    /** The values by field id, the auth scheme and the network settings under their keys; texts of secret fields are secrets. */
    Map<String, JsonValue> read() {
        try {
            refuseOpen();
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

    private void refuseOpen() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().stream().anyMatch(OPEN_TO_OTHERS::contains)) {
            throw Problem.of(ExitCode.FILE, "The connection file " + file + " is open to other users of this machine.")
                    .hint("chmod 600 " + file);
        }
    }

    private Map<String, JsonValue> fromJson(byte[] bytes) {
        Map<String, JsonValue> members =
                InputFiles.object(file.toString(), bytes).members();
        Set<String> ids = new LinkedHashSet<>(members.keySet());
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
                values.put(field.id(), secret ? JsonValue.of(Secret.of(((JsonText) value).text())) : value);
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
                values.put(field.id(), ConnectionSettings.value(field, value, field.id() + " in " + file));
            }
        }
        return values;
    }

    private void refuseUnknown(Collection<String> ids) {
        List<String> known = connector.connection().stream()
                .map(Connector.ConnectionField::id)
                .toList();
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
