package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Prose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one address of a service, whose variables become fields of the connection (OpenAPI 3.0.4, 4.7.6). Addresses that have
 * a variable of one name with the same values share its field.
 */
final class AddressReader {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern HOST_WORD =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9][A-Za-z0-9-]*)*");
    private static final String HOST_PATTERN = "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";
    private static final Pattern PATH_WORD = Pattern.compile("[A-Za-z0-9._~-]+");

    private final Losses losses;
    private final ConnectionFields fields;
    private final Map<List<Object>, String> known = new HashMap<>();

    AddressReader(Losses losses, ConnectionFields fields) {
        this.losses = losses;
        this.fields = fields;
    }

    /**
     * The address of a server, in the words of the language.
     *
     * @param name what the server is called, for fields that are its alone; empty for the usual one
     */
    String read(Node server, String name) {
        String url = ServerAddress.plain(server.text("url"));
        if (ServerAddress.isAddress(url)) {
            return doubled(url);
        }
        return url.contains("{") ? templated(server, url, name) : relative(server, url, name);
    }

    static String doubled(String url) {
        return url.replace("{", "{{").replace("}", "}}");
    }

    /** The address is asked of whoever makes a connection. */
    String asked(String path) {
        return asked("base_url", "", "", path);
    }

    private String asked(String field, String description, String name, String path) {
        Map<String, Object> keys =
                ConnectionFields.text(description.isEmpty() ? "The address of the service." : description);
        keys.put("format", "uri");
        keys.put("example", "https://api.example.com");
        return "{connection." + shared(field, name, keys, List.of(field, name)) + "}" + path;
    }

    /** The field of a variable, which an address before may have had already. */
    private String shared(String wanted, String name, Map<String, Object> field, List<Object> key) {
        String before = known.get(key);
        if (before != null) {
            return before;
        }
        String own = fields.isFree(wanted) || name.isEmpty() ? wanted : name + " " + wanted;
        String id = fields.add(own, field);
        known.put(key, id);
        return id;
    }

    private String relative(Node server, String url, String name) {
        boolean path = url.isEmpty() || (url.startsWith("/") && ServerAddress.isAddress("https://host" + url));
        if (!path) {
            losses.add(
                    LossCode.SERVER,
                    server,
                    Losses.shown(url) + " is no address that calls can go to; it is asked for.");
        }
        // All that is relative is below one address; what is no address is one of its own.
        return asked("base_url", "", path ? "" : name, path ? doubled(url) : "");
    }

    private String templated(Node server, String url, String name) {
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
            String variable = matcher.group(1);
            Node said = server.get("variables").get(variable);
            String usual = said.text("default");
            boolean start = sample.isEmpty();
            String rest = url.substring(at);
            if (start && rest.startsWith("://")) {
                String scheme = Set.of("http", "https").contains(usual) ? usual : "https";
                made.append(scheme);
                sample.append(scheme);
            } else if (start) {
                boolean below = rest.isEmpty() || rest.startsWith("/");
                return below && ServerAddress.isAddress("https://host" + rest.replaceAll("[{}]", ""))
                        ? asked(variable, Prose.of(said.get("description")), name, rest.contains("{") ? "" : rest)
                        : relative(server, url, name);
            } else {
                boolean host = sample.indexOf("/", sample.indexOf("://") + 3) < 0;
                Optional<Map<String, Object>> field = field(said, usual, host, sample);
                if (field.isEmpty()) {
                    made.append(doubled(usual));
                    sample.append(usual);
                } else {
                    int index = names.size();
                    names.add("");
                    List<Object> key = List.of(variable, usual, said.get("enum").texts(), host);
                    added.add(() -> names.set(index, shared(variable, name, field.get(), key)));
                    made.append("{connection.\u0000").append(index).append('}');
                    sample.append("integer".equals(field.get().get("type")) ? "1" : "slot");
                }
            }
        }
        made.append(doubled(url.substring(at)));
        sample.append(url.substring(at));
        if (!ServerAddress.isAddress(sample.toString())) {
            return relative(server, url, name);
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
            field.put("default", new BigDecimal(usual));
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
