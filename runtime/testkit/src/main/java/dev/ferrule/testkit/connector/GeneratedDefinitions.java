package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The definitions in the generated Java of a connector.
 *
 * @param className the class that holds them
 * @param actions those of the actions, by id
 */
record GeneratedDefinitions(String className, ConnectorDefinition connector, Map<String, ActionDefinition> actions) {

    private static final String END = "Definitions.class";

    /**
     * The class of a connector, in the folders of the class path. Jars are left out: the tests of a connector run where it is
     * built. How the class is called depends on the names that the connector keeps, but for its end.
     */
    static Optional<GeneratedDefinitions> find(String javaPackage, String connector) {
        ClassLoader loader = GeneratedDefinitions.class.getClassLoader();
        try {
            for (URL folder : Collections.list(loader.getResources(javaPackage.replace('.', '/')))) {
                for (String name : folder.getProtocol().equals("file") ? names(folder) : List.<String>of()) {
                    Optional<GeneratedDefinitions> found = read(loader.loadClass(javaPackage + "." + name))
                            .filter(each -> each.connector().id().equals(connector));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The generated Java of " + connector + " cannot be read.", e);
        }
    }

    private static List<String> names(URL folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(END))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<GeneratedDefinitions> read(Class<?> definitions) throws IllegalAccessException {
        List<ConnectorDefinition> connectors = new ArrayList<>();
        Map<String, ActionDefinition> actions = new TreeMap<>();
        for (Field field : definitions.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                Object value = field.get(null);
                if (value instanceof ConnectorDefinition connector) {
                    connectors.add(connector);
                } else if (value instanceof ActionDefinition action) {
                    actions.put(action.id(), action);
                }
            }
        }
        return connectors.stream()
                .findFirst()
                .map(connector -> new GeneratedDefinitions(definitions.getName(), connector, actions));
    }
}
