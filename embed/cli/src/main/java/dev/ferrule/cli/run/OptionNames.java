package dev.ferrule.cli.run;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which option stands for which parameter and which field of the connection: its id in kebab case. Where two want one
 * name, the command's own options come first, then the connection's ({@code --connection-} goes before the loser), then
 * the action's ({@code --param-}).
 */
final class OptionNames {

    static final String FROM_ENVIRONMENT = "-env";
    static final String FROM_FILE = "-file";

    private static final String FIELD_PREFIX = "--connection-";
    private static final String PARAMETER_PREFIX = "--param-";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private OptionNames() {}

    /** The names for an action of a connector; {@code own} are the command's own options. */
    static OptionNames of(Connector connector, Action action, Set<String> own) {
        return of(connector, action.parameters(), own);
    }

    /** The names for the fields of a connection alone. */
    static OptionNames of(Connector connector, Set<String> own) {
        return of(connector, List.of(), own);
    }

    private static OptionNames of(Connector connector, List<Parameter> parameters, Set<String> own) {
        OptionNames names = new OptionNames();
        Set<String> taken = new HashSet<>(own);
        Set<String> wanted = new HashSet<>();
        connector.connection().forEach(field -> wanted.add(plain(field.id())));
        for (Connector.ConnectionField field : connector.connection()) {
            String name = free(field.id(), isSecret(field.type()), FIELD_PREFIX, taken, wanted);
            names.fields.put(field.id(), name);
        }
        wanted.clear();
        parameters.forEach(parameter -> wanted.add(plain(parameter.id())));
        for (Parameter parameter : parameters) {
            String name = free(parameter.id(), isSecret(parameter.type()), PARAMETER_PREFIX, taken, wanted);
            names.parameters.put(parameter.id(), name);
        }
        return names;
    }

    /** The option of a field of the connection, such as {@code --base-url}. */
    String field(String id) {
        return name(fields, id);
    }

    /** The option of a parameter, such as {@code --display-name}. */
    String parameter(String id) {
        return name(parameters, id);
    }

    /** The option to blame for an id that an error names; the id itself when it has none. */
    String blamed(String id) {
        String parameter = parameters.get(id);
        return parameter == null ? fields.getOrDefault(id, id) : parameter;
    }

    static boolean isSecret(ValueType type) {
        return type == ValueType.Scalar.SECRET;
    }

    private static String name(Map<String, String> names, String id) {
        String name = names.get(id);
        if (name == null) {
            throw new IllegalArgumentException("No option stands for " + id);
        }
        return name;
    }

    private static String plain(String id) {
        return "--" + id.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A secret also needs the names for its variable and its file, which give way to other's plain names. */
    private static String free(String id, boolean secret, String prefix, Set<String> taken, Set<String> wanted) {
        String name = plain(id);
        while (taken.contains(name) || (secret && intersects(derived(name), taken, wanted))) {
            name = prefix + name.substring("--".length());
        }
        taken.add(name);
        if (secret) {
            taken.addAll(derived(name));
        }
        return name;
    }

    private static List<String> derived(String name) {
        return List.of(name + FROM_ENVIRONMENT, name + FROM_FILE);
    }

    private static boolean intersects(Collection<String> names, Set<String> taken, Set<String> wanted) {
        return Stream.concat(taken.stream(), wanted.stream()).anyMatch(names::contains);
    }
}
