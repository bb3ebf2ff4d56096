package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.action.Operation;
import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The servers of operations, or of their paths, that are none of the document (OpenAPI 3.0.4, 4.7.8 and 4.7.10). */
public final class OtherServers {

    private final Set<String> shared;
    private final Losses losses;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Those of a document. */
    public OtherServers(ApiDocument document, Losses losses) {
        this.shared = document.root().get("servers").items().stream()
                .map(OtherServers::url)
                .collect(Collectors.toSet());
        this.losses = losses;
    }

    private static String url(Node server) {
        return ServerReader.plain(server.text("url"));
    }

    private static List<Node> own(Operation operation) {
        List<Node> servers = operation.node().get("servers").items();
        return servers.isEmpty() ? operation.item().get("servers").items() : servers;
    }

    private boolean isElsewhere(Operation operation) {
        List<Node> servers = own(operation);
        return !servers.isEmpty() && servers.stream().map(OtherServers::url).noneMatch(shared::contains);
    }

    private static Optional<String> address(Operation operation) {
        return own(operation).stream()
                .map(OtherServers::url)
                .filter(ServerReader::isAddress)
                .findFirst();
    }

    /** Whether it is answered at an address of its own which no connector can say. */
    public boolean isUnsaid(Operation operation) {
        return isElsewhere(operation) && address(operation).isEmpty();
    }

    /** The name of the server that takes the call of an operation; empty for the usual one. */
    public Optional<String> name(Operation operation) {
        if (!isElsewhere(operation)) {
            for (Node server : own(operation)) {
                if (!shared.contains(url(server))) {
                    leftOut(server);
                }
            }
            return Optional.empty();
        }
        Optional<String> address = address(operation);
        own(operation).stream()
                .filter(server -> !address.equals(Optional.of(url(server))))
                .forEach(this::leftOut);
        return address.map(this::named);
    }

    private void leftOut(Node server) {
        losses.add(LossCode.SERVER, server, "Calls go to one server; another one of the operation is used.");
    }

    /** The first word of its host, with a number when it is taken. */
    private String named(String url) {
        String known = names.get(url);
        if (known != null) {
            return known;
        }
        String host = URI.create(url).getHost();
        String word = Naming.kebab(host.split("[.]", 2)[0], "other");
        String free = word;
        for (int number = 2; names.containsValue(free); number++) {
            free = word + "-" + number;
        }
        names.put(url, free);
        return free;
    }

    /** The addresses that have been named, by their names. */
    Map<String, Object> addresses() {
        Map<String, Object> addresses = new LinkedHashMap<>();
        names.forEach((url, name) -> addresses.put(name, ServerReader.doubled(url)));
        return addresses;
    }
}
