package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Prose;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads where the service answers (OpenAPI 3.0.4, 4.7.5 and 4.7.6). */
final class ServerReader {

    private static final int MOST = 20;

    private final Losses losses;
    private final ConnectionFields fields;
    private final AddressReader addresses;

    ServerReader(Losses losses, ConnectionFields fields, AddressReader addresses) {
        this.losses = losses;
        this.fields = fields;
        this.addresses = addresses;
    }

    /** The key of the connector that says where calls go. */
    Map<String, Object> read(Node servers) {
        List<Node> all = servers.items().stream()
                .filter(server -> server.get("url").isText())
                .toList();
        List<Node> safe = new ArrayList<>();
        for (Node server : all) {
            if (isOpenTwin(server, all)) {
                losses.add(LossCode.SERVER, server, "The same address is there with `https`, which is used.");
            } else {
                safe.add(server);
            }
        }
        return of(safe);
    }

    /** Whether another server is the same but for {@code https} in the place of {@code http}. */
    private static boolean isOpenTwin(Node server, List<Node> all) {
        String url = server.text("url");
        return url.startsWith("http://")
                && all.stream()
                        .anyMatch(other -> ServerAddress.identity(other)
                                .equals(ServerAddress.identity(server, "https" + url.substring("http".length()))));
    }

    private Map<String, Object> of(List<Node> all) {
        List<Node> literal = all.stream()
                .filter(server -> ServerAddress.isAddress(ServerAddress.plain(server.text("url"))))
                .toList();
        if (literal.size() > 1 && literal.size() <= MOST) {
            all.stream().filter(server -> !literal.contains(server)).forEach(this::leftOut);
            return Map.of("url", chosen(literal));
        }
        if (all.isEmpty()) {
            return Map.of("url", addresses.asked(""));
        }
        all.stream().skip(1).forEach(this::leftOut);
        return Map.of("url", addresses.read(all.get(0), ""));
    }

    private void leftOut(Node server) {
        losses.add(LossCode.SERVER, server, "A connection has one server; the first one is used.");
    }

    /** One of several servers, by a word that is picked. */
    private Object chosen(List<Node> servers) {
        Map<String, Object> table = new LinkedHashMap<>();
        Map<String, Object> options = new LinkedHashMap<>();
        for (Node server : servers) {
            String url = ServerAddress.plain(server.text("url"));
            String label = Prose.line(server.get("description"), 100);
            String word = label.isEmpty() ? host(url) : Naming.kebab(label, "server");
            if (table.containsValue(url)) {
                continue;
            }
            String option = word;
            for (int number = 2; table.containsKey(option); number++) {
                option = (word.length() > 60 ? word.substring(0, 60) : word) + "-" + number;
            }
            table.put(option, url);
            options.put(option, label.isEmpty() ? url : label);
        }
        if (table.size() == 1) {
            return AddressReader.doubled(
                    String.valueOf(table.values().iterator().next()));
        }
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", "string");
        field.put("options", options);
        field.put("default", options.keySet().iterator().next());
        field.put("description", "Which server is called.");
        Map<String, Object> url = new LinkedHashMap<>();
        url.put("$from", "connection." + fields.add("server", field));
        url.put("table", table);
        return url;
    }

    private static String host(String url) {
        String host = URI.create(url).getHost().toLowerCase(Locale.ROOT);
        return host.length() > 60 ? host.substring(0, 60) : host;
    }
}
