package dev.ferrule.testkit.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the sandboxes on the class path. */
public final class Sandboxes {

    private Sandboxes() {}

    /** All sandboxes that the class loader of the current thread can see, by connector name. */
    public static List<Sandbox> all() {
        return ServiceLoader.load(Sandbox.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Sandbox::connector))
                .toList();
    }

    /**
     * The sandbox of a connector.
     *
     * @throws IllegalArgumentException when there is none, naming those that there are
     */
    public static Sandbox named(String connector) {
        List<Sandbox> all = all();
        return all.stream()
                .filter(sandbox -> sandbox.connector().equals(connector))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(connector, all)));
    }

    private static String unknown(String connector, List<Sandbox> all) {
        String available = all.isEmpty()
                ? "No sandbox is on the class path."
                : "Available: " + all.stream().map(Sandbox::connector).collect(Collectors.joining(", ")) + ".";
        return "There is no sandbox for the connector '" + connector + "'. " + available;
    }
}
