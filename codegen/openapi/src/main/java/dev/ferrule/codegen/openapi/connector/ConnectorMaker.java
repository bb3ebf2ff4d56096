package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.action.Links;
import dev.ferrule.codegen.openapi.action.Operation;
import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Prose;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the file of the connector. */
public final class ConnectorMaker {

    private static final Set<String> TESTS = Set.of(
            "me",
            "whoami",
            "ping",
            "health",
            "status",
            "version",
            "getme",
            "getcurrentuser",
            "currentuser",
            "getversion",
            "getstatus",
            "gethealth",
            "healthcheck",
            "getping",
            "getuser",
            "getaccount",
            "usersgetauthenticated");

    /** What makes an owner of a name: "GitHub's API" is that of GitHub. */
    private static final Pattern OWNER = Pattern.compile("(?<=\\p{L})['\u2019]s\\b");

    private final ApiDocument document;
    private final Losses losses;
    private final TypeBook types;

    /** Makes the connector of a document. */
    public ConnectorMaker(ApiDocument document, Losses losses, TypeBook types) {
        this.document = document;
        this.losses = losses;
        this.types = types;
    }

    /** The id that the document's title gives a connector. */
    public static String id(ApiDocument document) {
        String title = document.root().get("info").text("title");
        String made = Naming.kebab(OWNER.matcher(title).replaceAll(""), "service");
        return made.endsWith("-api") && made.length() > 4 ? made.substring(0, made.length() - 4) : made;
    }

    /**
     * The keys of {@code connector.yaml}, with what the given operations need.
     *
     * @param others where some of them are answered
     */
    public Map<String, Object> make(String id, List<Operation> operations, OtherServers others) {
        Node info = document.root().get("info");
        ConnectionFields fields = new ConnectionFields();
        AddressReader addresses = new AddressReader(losses, fields);
        Map<String, Object> server = new LinkedHashMap<>(
                new ServerReader(losses, fields, addresses).read(document.root().get("servers")));
        put(server, "others", others.addresses(addresses));
        List<Object> auth = new AuthReader(document, losses, fields).read();
        ErrorReader errors = new ErrorReader(document, types);
        operations.forEach(operation -> errors.look(operation.node()));
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("ferrule", 1);
        keys.put("connector", id);
        String title = Prose.line(info.get("title"), 100);
        if (!title.isBlank() && !title.equals(Naming.title(id, "Service"))) {
            keys.put("name", title);
        }
        put(keys, "description", ErrorReader.description(info));
        put(keys, "connection", fields.all());
        keys.put("server", server);
        put(keys, "auth", auth);
        put(keys, "responses", errors.rules());
        put(keys, "errors", errors.errors());
        tested(operations).ifPresent(test -> keys.put("test", test));
        Links.of(document.root().get("externalDocs").get("url"))
                .or(() -> Links.of(info.get("contact").get("url")))
                .ifPresent(url -> keys.put("website", url));
        return keys;
    }

    private static void put(Map<String, Object> keys, String key, Object value) {
        boolean empty = (value instanceof String text && text.isEmpty())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!empty) {
            keys.put(key, value);
        }
    }

    /** A read without anything that must be given, whose name says that it tells who calls or whether all is well. */
    private static Optional<String> tested(List<Operation> operations) {
        return operations.stream()
                .filter(operation ->
                        operation.method().equals("GET") && !operation.path().contains("{"))
                .filter(operation -> operation.node().get("parameters").items().isEmpty()
                        && operation.item().get("parameters").items().isEmpty())
                .filter(operation -> TESTS.contains(Naming.folded(operation.id())))
                .map(Operation::id)
                .sorted()
                .findFirst();
    }
}
