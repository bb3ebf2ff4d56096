package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.AwsSignature;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.name.TakenNames;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Prose;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.spec.grammar.NameRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the ways to prove who calls (OpenAPI 3.0.4, 4.7.27 and 4.7.30). All of them stay, to choose from. */
final class AuthReader {

    private static final Pattern PREFIX = Pattern.compile("[!-~]([ -~]{0,100}[!-~])? ?");

    private final ApiDocument document;
    private final Losses losses;
    private final ConnectionFields fields;
    private final TakenNames ids = new TakenNames();
    private final List<Object> schemes = new ArrayList<>();
    private final Map<String, Node> known = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
    private final Together together;
    private final boolean several;

    AuthReader(ApiDocument document, Losses losses, ConnectionFields fields) {
        this.document = document;
        this.losses = losses;
        this.fields = fields;
        ids.take("none", "-");
        ids.take("mtls", "-");
        List<Node.Member> all =
                document.root().get("components").get("securitySchemes").members();
        several = all.size() > 1;
        for (Node.Member member : all) {
            Node scheme = losses.follow(document, member.value());
            if (scheme.isObject()) {
                known.put(member.name(), scheme);
            }
        }
        together = Together.of(document, known, losses);
    }

    /** The key {@code auth} of the connector; empty when calls prove nothing. */
    List<Object> read() {
        if (known.isEmpty()) {
            return new UndeclaredProof(document).schemes(fields);
        }
        known.forEach((key, scheme) -> {
            if (!together.isCompanion(key)) {
                scheme(key, scheme);
            }
        });
        Node global = document.root().get("security");
        boolean open = global.items().stream()
                .anyMatch(each -> each.isObject() && each.members().isEmpty());
        if (open && !schemes.isEmpty()) {
            schemes.add("none");
        }
        return schemes;
    }

    private void scheme(String key, Node scheme) {
        switch (scheme.text("type")) {
            case "http" -> http(key, scheme);
            case "basic" -> basic(key, scheme);
            case "apiKey" -> apiKey(key, scheme);
            case "oauth2" -> oauth2(key, scheme);
            case "mutualTLS" -> {
                if (!schemes.contains("mtls")) {
                    schemes.add("mtls");
                }
            }
            case "openIdConnect" -> {
                losses.add(
                        LossCode.AUTH,
                        scheme,
                        "OpenID Connect is not looked up; a token that was got elsewhere is given.");
                bearer(key, scheme);
            }
            default ->
                losses.add(
                        LossCode.AUTH,
                        scheme,
                        "There is no way to prove who calls of the type " + Losses.shown(scheme.text("type")) + ".");
        }
    }

    private void add(String key, Node scheme, String recipe, Map<String, Object> keys) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("id", ids.take(Naming.kebab(key, "scheme"), "-"));
        String text = Prose.of(scheme.get("description"));
        if (!text.isEmpty()) {
            made.put("description", text);
        }
        made.put(recipe, keys);
        List<Object> also = new ArrayList<>();
        together.beside(key).stream()
                .map(this::key)
                .filter(each -> !each.isEmpty())
                .forEach(also::add);
        if (!also.isEmpty()) {
            made.put("also", also);
        }
        schemes.add(made);
    }

    private void http(String key, Node scheme) {
        switch (scheme.text("scheme").toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(key, scheme);
            case "bearer" -> bearer(key, scheme);
            default ->
                losses.add(
                        LossCode.AUTH,
                        scheme,
                        "The HTTP scheme " + Losses.shown(scheme.text("scheme")) + " has no recipe in the language.");
        }
    }

    private String named(String usual, String key) {
        boolean said = Naming.snake(key, "key").endsWith(usual);
        return !several ? usual : said ? key : key + " " + usual;
    }

    private void basic(String key, Node scheme) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("user", "connection." + fields.add(named("username", key), ConnectionFields.text("The user name.")));
        keys.put(
                "password",
                "connection." + fields.add(named("password", key), ConnectionFields.secret("The password.")));
        add(key, scheme, "basic", keys);
    }

    private void bearer(String key, Node scheme) {
        String format = scheme.text("bearerFormat").equalsIgnoreCase("jwt") ? "The token, a JWT." : "The token.";
        String field = fields.add(named("token", key), ConnectionFields.secret(format));
        add(key, scheme, "bearer", Map.of("token", "connection." + field));
    }

    private void apiKey(String key, Node scheme) {
        if (AwsSignature.isMeant(scheme)) {
            add(key, scheme, "aws-sigv4", AwsProof.keys(document, fields));
            return;
        }
        Map<String, Object> sent = key(key);
        if (!sent.isEmpty()) {
            add(key, scheme, "api-key", sent);
        }
    }

    /** Where a key is sent and what it is; empty when it cannot be written there. */
    private Map<String, Object> key(String key) {
        Map<String, Object> made = keys.get(key);
        Node scheme = known.get(key);
        return made != null ? made : scheme == null ? Map.of() : made(key, scheme);
    }

    private Map<String, Object> made(String key, Node scheme) {
        String place = scheme.text("in");
        String name = scheme.text("name");
        boolean written = switch (place) {
            case "header" -> NameRule.HEADER.allows(name);
            case "query" -> TypeBook.wireProblem(name).isEmpty();
            case "cookie" -> NameRule.COOKIE.allows(name);
            default -> false;
        };
        Map<String, Object> sent = new LinkedHashMap<>();
        keys.put(key, sent);
        if (!written) {
            losses.add(
                    LossCode.AUTH,
                    scheme,
                    "The key stands in a header, query or cookie of a name that can be written.");
            return sent;
        }
        String text = Prose.of(scheme.get("description"));
        String field =
                fields.add(several ? key : "api_key", ConnectionFields.secret(text.isEmpty() ? "The key." : text));
        sent.put(place, name);
        // What our own documents say of the word before a key, for which OpenAPI has no place.
        String prefix = scheme.text("x-ferrule-prefix");
        if (PREFIX.matcher(prefix).matches()) {
            sent.put("prefix", prefix);
        }
        sent.put("value", "connection." + field);
        return sent;
    }

    private void oauth2(String key, Node scheme) {
        List<Node.Member> flows = scheme.get("flows").members().stream()
                .filter(flow -> flow.value().isObject() && !flow.name().startsWith("x-"))
                .toList();
        boolean token = false;
        for (Node.Member flow : flows) {
            String grant = switch (flow.name()) {
                case "clientCredentials", "application" -> "client-credentials";
                case "authorizationCode", "accessCode" -> "authorization-code";
                case "password" -> "password";
                default -> "";
            };
            String name = flows.size() > 1 ? key + "-" + flow.name() : key;
            boolean told = isTokenAddress(address(flow.value(), "tokenUrl"))
                    && (!grant.equals("authorization-code")
                            || ServerAddress.isAddress(address(flow.value(), "authorizationUrl")));
            if (grant.isEmpty() || !told) {
                losses.add(
                        LossCode.AUTH,
                        flow.value(),
                        (grant.isEmpty()
                                        ? "The flow " + Losses.shown(flow.name()) + " works in a browser alone"
                                        : flow.value().text("tokenUrl").startsWith("http:")
                                                ? "Tokens are got over https alone"
                                                : "The flow has no address that tokens are got from")
                                + "; a token that was got elsewhere is given.");
                token = true;
            } else {
                scopes(key, flow.value());
                add(name, scheme, "oauth2", grant(grant, name, key, flow.value(), flows.size() > 1));
            }
        }
        if (token || flows.isEmpty()) {
            bearer(flows.size() > 1 ? key + "-token" : key, scheme);
        }
    }

    /** An address of a flow; one that is relative begins at the first server, if that is written out. */
    private String address(Node flow, String key) {
        String url = flow.text(key).strip();
        List<Node> servers = document.root().get("servers").items();
        if (url.isEmpty() || url.contains(":") || servers.isEmpty()) {
            return url;
        }
        String server = ServerAddress.plain(servers.get(0).text("url"));
        try {
            return ServerAddress.isAddress(server)
                    ? URI.create(server + "/").resolve(url).toString()
                    : url;
        } catch (IllegalArgumentException problem) {
            return url;
        }
    }

    private static boolean isTokenAddress(String url) {
        return url.startsWith("https://") && ServerAddress.isAddress(url);
    }

    private void scopes(String key, Node flow) {
        if (!flow.get("scopes").members().isEmpty() && wanted(key).isEmpty()) {
            losses.add(
                    LossCode.AUTH,
                    flow.get("scopes"),
                    "No scope is asked for, as the document asks for none everywhere; choose those that are needed.");
        }
    }

    /** The scopes that every operation needs. */
    private List<String> wanted(String key) {
        return document.root().get("security").items().stream()
                .flatMap(each -> each.get(key).texts().stream())
                .filter(scope -> !scope.isBlank() && scope.length() <= 500 && !scope.contains("\n"))
                .distinct()
                .limit(500)
                .toList();
    }

    private Map<String, Object> grant(String grant, String name, String key, Node flow, boolean more) {
        String prefix = several || more ? name + " " : "";
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("grant", grant);
        if (grant.equals("authorization-code")) {
            keys.put("authorize-url", address(flow, "authorizationUrl"));
        }
        keys.put("token-url", address(flow, "tokenUrl"));
        String refresh = address(flow, "refreshUrl");
        if (isTokenAddress(refresh) && !refresh.equals(address(flow, "tokenUrl"))) {
            keys.put("refresh-url", refresh);
        }
        Map<String, Object> client = new LinkedHashMap<>();
        boolean must = !grant.equals("password");
        client.put(
                "id",
                "connection."
                        + fields.add(
                                prefix + "client_id", optional(ConnectionFields.text("The id of the program."), must)));
        client.put(
                "secret",
                "connection."
                        + fields.add(
                                prefix + "client_secret",
                                optional(ConnectionFields.secret("The secret of the program."), must)));
        keys.put("client", client);
        if (grant.equals("password")) {
            keys.put("user", "connection." + fields.add(prefix + "username", ConnectionFields.text("The user name.")));
            keys.put(
                    "password",
                    "connection." + fields.add(prefix + "password", ConnectionFields.secret("The password.")));
        }
        if (!wanted(key).isEmpty()) {
            keys.put("scopes", wanted(key));
        }
        return keys;
    }

    private static Map<String, Object> optional(Map<String, Object> field, boolean required) {
        if (!required) {
            field.remove("required");
        }
        return field;
    }
}
