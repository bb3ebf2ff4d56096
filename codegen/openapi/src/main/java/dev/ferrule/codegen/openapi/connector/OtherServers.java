package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.action.Operation;
import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The servers of operations, or of their paths, that are none of the document (OpenAPI 3.0.4, 4.7.8 and 4.7.10). */
public final class OtherServers {

    private final Set<List<Object>> shared;
    private final Losses losses;
    private final Map<List<Object>, String> names = new LinkedHashMap<>();
    private final Map<String, Node> servers = new TreeMap<>();

    /** Those of a document. */
    public OtherServers(ApiDocument document, Losses losses) {
        this.shared = document.root().get("servers").items().stream()
                .map(ServerAddress::identity)
                .collect(Collectors.toSet());
        this.losses = losses;
    }

    private static List<Node> own(Operation operation) {
        List<Node> own = servers(operation.node());
        return own.isEmpty() ? servers(operation.item()) : own;
    }

    private static List<Node> servers(Node node) {
        return node.get("servers").items().stream()
                .filter(server -> server.get("url").isText())
                .toList();
    }

    private boolean isShared(Node server) {
        return shared.contains(ServerAddress.identity(server));
    }

    /** The name of the server that takes the call of an operation; empty for the usual one. */
    public Optional<String> name(Operation operation) {
        List<Node> own = own(operation);
        if (own.stream().anyMatch(this::isShared)) {
            own.stream().filter(server -> !isShared(server)).forEach(this::leftOut);
            return Optional.empty();
        }
        Optional<Node> taken = own.stream()
                .filter(server -> ServerAddress.isAddress(ServerAddress.usual(server)))
                .findFirst()
                .or(() -> own.stream().findFirst());
        own.stream().filter(server -> !taken.equals(Optional.of(server))).forEach(this::leftOut);
        return taken.map(this::named);
    }

    private void leftOut(Node server) {
        losses.add(LossCode.SERVER, server, "Calls go to one server; another one of the operation is used.");
    }

    /** A word of its host, or its path where that is all, with a number when it is taken. */
    private String named(Node server) {
        return names.computeIfAbsent(ServerAddress.identity(server), unknown -> {
            String host = word(server);
            String path = ServerAddress.plain(server.text("url"));
            String word = Naming.kebab(host.isEmpty() && path.startsWith("/") ? path : host, "other");
            String free = word;
            for (int number = 2; servers.containsKey(free); number++) {
                free = word + "-" + number;
            }
            servers.put(free, server);
            return free;
        });
    }

    /** The first word of a host that no variable fills, but for those of the domain; or what is there usually. */
    private static String word(Node server) {
        String written = server.text("url").replaceFirst("^[^/]*//", "").split("[/:]", 2)[0];
        List<String> labels = List.of(written.split("[.]", -1));
        return labels.stream()
                .limit(Math.max(0, labels.size() - 2))
                .filter(label -> !label.isEmpty() && !label.contains("{"))
                .findFirst()
                .orElseGet(() -> host(server).split("[.]", 2)[0]);
    }

    private static String host(Node server) {
        try {
            String host = new URI(ServerAddress.usual(server)).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException problem) {
            return "";
        }
    }

    /** The addresses that have been named, by their names. */
    Map<String, Object> addresses(AddressReader reader) {
        Map<String, Object> addresses = new LinkedHashMap<>();
        servers.forEach((name, server) -> addresses.put(name, reader.read(server, name)));
        return addresses;
    }
}
