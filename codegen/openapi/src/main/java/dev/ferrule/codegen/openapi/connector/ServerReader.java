package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Prose;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where the service answers (OpenAPI 3.0.4, 4.7.5 and 4.7.6). */
final class ServerReader {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern HOST_WORD =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9][A-Za-z0-9-]*)*");
    private static final String HOST_PATTERN = "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";
    private static final Pattern PATH_WORD = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final int MOST = 20;

    private final Losses losses;
    private final ConnectionFields fields;

    ServerReader(Losses losses, ConnectionFields fields) {
        this.losses = losses;
        this.fields = fields;
    }

    /** The key of the connector that says where calls go. */
    Map<String, Object> read(Node servers) {
        List<Node> all = servers.items().stream()
                .filter(server -> server.get("url").isText())
                .toList();
        List<Node> literal = all.stream()
                .filter(server -> isAddress(plain(server.text("url"))))
                .toList();
        if (literal.size() > 1 && literal.size() <= MOST) {
            all.stream().filter(server -> !literal.contains(server)).forEach(this::leftOut);
            return Map.of("url", chosen(literal));
        }
        if (all.isEmpty()) {
            return Map.of("url", asked(""));
        }
        all.stream().skip(1).forEach(this::leftOut);
        Node first = all.get(0);
        String url = plain(first.text("url"));
        if (isAddress(url)) {
            return Map.of("url", doubled(url));
        }
        return Map.of("url", url.contains("{") ? templated(first, url) : relative(first, url));
    }

    private void leftOut(Node server) {
        losses.add(LossCode.SERVER, server, "A connection has one server; the first one is used.");
    }

    static String plain(String url) {
        String plain = url.strip();
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    static String doubled(String url) {
        return url.replace("{", "{{").replace("}", "}}");
    }

    /** Whether calls can go there: no user, query, fragment or steps upwards. */
    static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !path.contains("//")
                    && !(path + "/").contains("/../")
                    && !(path + "/").contains("/./")
                    && url.length() < 500;
        } catch (URISyntaxException problem) {
            return false;
        }
    }

    /** One of several servers, by a word that is picked. */
    private Object chosen(List<Node> servers) {
        Map<String, Object> table = new LinkedHashMap<>();
        Map<String, Object> options = new LinkedHashMap<>();
        for (Node server : servers) {
            String url = plain(server.text("url"));
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
            return doubled(String.valueOf(table.values().iterator().next()));
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

    /** The address is asked of whoever makes a connection. */
    private String asked(String path) {
        Map<String, Object> field = ConnectionFields.text("The address of the service.");
        field.put("format", "uri");
        field.put("example", "https://api.example.com");
        return "{connection." + fields.add("base_url", field) + "}" + path;
    }

    private String relative(Node server, String url) {
        boolean path = url.isEmpty() || (url.startsWith("/") && isAddress("https://host" + url));
        if (!path) {
            losses.add(
                    LossCode.SERVER,
                    server,
                    Losses.shown(url) + " is no address that calls can go to; it is asked for.");
        }
        return asked(path ? doubled(url) : "");
    }

    private String templated(Node server, String url) {
        Matcher matcher = SLOT.matcher(url);
        StringBuilder made = new StringBuilder();
        StringBuilder sample = new StringBuilder();
        int at = 0;
        List<Runnable> added = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            String literal = url.substring(at, matcher.start());
            made.append(doubled(literal));
            sample.append(literal);
            at = matcher.end();
            String name = matcher.group(1);
            Node variable = server.get("variables").get(name);
            String usual = variable.text("default");
            boolean start = sample.isEmpty();
            String rest = url.substring(at);
            if (start && rest.startsWith("://")) {
                String scheme = Set.of("http", "https").contains(usual) ? usual : "https";
                made.append(scheme);
                sample.append(scheme);
            } else if (start) {
                boolean below = rest.isEmpty() || rest.startsWith("/");
                return below && isAddress("https://host" + rest.replaceAll("[{}]", ""))
                        ? asked(rest.contains("{") ? "" : rest)
                        : relative(server, url);
            } else {
                boolean host = sample.indexOf("/", sample.indexOf("://") + 3) < 0;
                Optional<Map<String, Object>> field = field(variable, usual, host, sample);
                if (field.isEmpty()) {
                    made.append(doubled(usual));
                    sample.append(usual);
                } else {
                    int index = names.size();
                    names.add("");
                    added.add(() -> names.set(index, fields.add(name, field.get())));
                    made.append("{connection.\u0000").append(index).append('}');
                    sample.append("integer".equals(field.get().get("type")) ? "1" : "slot");
                }
            }
        }
        made.append(doubled(url.substring(at)));
        sample.append(url.substring(at));
        if (!isAddress(sample.toString())) {
            return relative(server, url);
        }
        added.forEach(Runnable::run);
        String text = made.toString();
        for (int i = 0; i < names.size(); i++) {
            text = text.replace("\u0000" + i + "}", names.get(i) + "}");
        }
        return text;
    }

    /** The field for a part of the address; empty when its usual text cannot be a part that is given. */
    private static Optional<Map<String, Object>> field(
            Node variable, String usual, boolean host, StringBuilder before) {
        boolean port = host && before.length() > 8 && before.charAt(before.length() - 1) == ':';
        Pattern word = host ? HOST_WORD : PATH_WORD;
        List<String> options = variable.get("enum").texts().stream()
                .filter(option -> word.matcher(option).matches() && option.length() <= 200)
                .distinct()
                .limit(500)
                .toList();
        if (!usual.isEmpty() && !word.matcher(usual).matches()) {
            return Optional.empty();
        }
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", port ? "integer" : "string");
        if (port) {
            if (!usual.matches("[0-9]{1,5}")) {
                return Optional.empty();
            }
            field.put("default", new java.math.BigDecimal(usual));
        } else {
            if (!options.isEmpty()) {
                List<String> all = new ArrayList<>(options);
                if (!usual.isEmpty() && !all.contains(usual)) {
                    all.add(0, usual);
                }
                field.put("options", all);
            } else if (host) {
                field.put("pattern", HOST_PATTERN);
            }
            field.put(usual.isEmpty() ? "required" : "default", usual.isEmpty() ? (Object) true : usual);
        }
        String text = Prose.of(variable.get("description"));
        field.put("description", text.isEmpty() ? "A part of the address of the service." : text);
        return Optional.of(field);
    }
}
