package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.Direction;
import dev.ferrule.codegen.openapi.schema.Prose;
import dev.ferrule.codegen.openapi.schema.SchemaView;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.spec.grammar.NameRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds where the service tells what went wrong, from the schemas of its failures. */
final class ErrorReader {

    private static final List<String> MESSAGES = List.of(
            "message",
            "error_message",
            "errorMessage",
            "detail",
            "error_description",
            "description",
            "msg",
            "reason",
            "title");
    private static final List<String> CODES =
            List.of("code", "error_code", "errorCode", "status_code", "type", "error");
    private static final int MOST_RULES = 4;
    private static final int MOST_CODES = 300;
    private static final List<Integer> PASSING = List.of(408, 429, 500, 502, 503, 504);

    private final ApiDocument document;
    private final TypeBook types;
    private final Map<Told, Integer> found =
            new TreeMap<>(Comparator.comparing(Told::message).thenComparing(Told::code));
    private final Map<String, String> codes = new LinkedHashMap<>();

    ErrorReader(ApiDocument document, TypeBook types) {
        this.document = document;
        this.types = types;
    }

    /**
     * Where an answer tells what went wrong.
     *
     * @param message the path of a text for people
     * @param code the path of the service's own code; empty when there is none
     */
    private record Told(String message, String code) {}

    /** Looks at the failures of an operation. */
    void look(Node operation) {
        for (Node.Member response : operation.get("responses").members()) {
            if (response.name().matches("[45][0-9Xx]{2}|default")) {
                Node node = document.resolve(response.value()).node();
                boolean success = response.name().equals("default")
                        && operation.get("responses").members().size() == 1;
                node.get("content").members().stream()
                        .filter(media -> media.name().contains("json") && !success)
                        .findFirst()
                        .ifPresent(media -> told(types.view(media.value().get("schema")))
                                .ifPresent(told -> found.merge(told, 1, Integer::sum)));
            }
        }
    }

    private Optional<Told> told(SchemaView view) {
        Map<String, Node> members = view.members(Direction.OUT);
        Optional<String> message = text(members, MESSAGES);
        if (message.isPresent()) {
            return Optional.of(new Told("body." + message.get(), code(members, "body.", message.get())));
        }
        Node error = members.get("error");
        if (error == null) {
            return Optional.empty();
        }
        Map<String, Node> inner = types.view(error).members(Direction.OUT);
        Optional<String> below = text(inner, MESSAGES);
        if (below.isPresent()) {
            return Optional.of(new Told("body.error." + below.get(), code(inner, "body.error.", below.get())));
        }
        return types.view(error).isText() ? Optional.of(new Told("body.error", "")) : Optional.empty();
    }

    private Optional<String> text(Map<String, Node> members, List<String> names) {
        return names.stream()
                .filter(name -> members.containsKey(name)
                        && types.view(members.get(name)).isText())
                .findFirst();
    }

    private String code(Map<String, Node> members, String above, String message) {
        for (String name : CODES) {
            Node schema = members.get(name);
            if (schema != null && !name.equals(message)) {
                SchemaView view = types.view(schema);
                String type = view.fact("type").text();
                if (view.isText() || type.equals("integer")) {
                    list(view);
                    return above + name;
                }
            }
        }
        return "";
    }

    /** Codes that the document lists are known by name. */
    private void list(SchemaView view) {
        for (Node value : view.fact("enum").items()) {
            String code = value.text();
            if (NameRule.ERROR_CODE.allows(code) && codes.size() < MOST_CODES) {
                codes.putIfAbsent(code, "");
            }
        }
    }

    /** The key {@code responses} of the connector. */
    List<Object> rules() {
        List<Map.Entry<Told, Integer>> all = new ArrayList<>(found.entrySet());
        all.sort(Map.Entry.<Told, Integer>comparingByValue().reversed());
        List<Object> rules = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (Map.Entry<Told, Integer> each : all) {
            if (messages.size() < MOST_RULES && !messages.contains(each.getKey().message())) {
                messages.add(each.getKey().message());
                // Failures that may pass by themselves are still tried again, as they are without a rule.
                rules.add(rule(each.getKey(), PASSING, "retry"));
                rules.add(rule(each.getKey(), Map.of("at-least", 400), "fail"));
            }
        }
        return rules;
    }

    private static Map<String, Object> rule(Told told, Object statuses, String verdict) {
        Map<String, Object> when = new LinkedHashMap<>();
        when.put("status", statuses);
        when.put(told.message(), Map.of("present", true));
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("when", when);
        rule.put("then", verdict);
        if (!told.code().isEmpty()) {
            rule.put("code", Map.of("$from", told.code()));
        }
        rule.put("message", Map.of("$from", told.message()));
        if (verdict.equals("retry")) {
            rule.put("after", "header.Retry-After");
        }
        return rule;
    }

    /** The key {@code errors} of the connector. */
    Map<String, Object> errors() {
        Map<String, Object> errors = new LinkedHashMap<>();
        codes.keySet().forEach(code -> {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("kind", kind(code.toLowerCase(Locale.ROOT)));
            error.put("description", "The service answers with the code `" + code + "`.");
            errors.put(code, error);
        });
        return errors;
    }

    private static String kind(String code) {
        if (code.contains("no_such")
                || code.contains("not_found")
                || code.contains("notfound")
                || code.contains("missing")
                || code.contains("unknown")) {
            return "not-found";
        }
        if (code.contains("unauthor") || code.contains("authentic") || code.contains("token")) {
            return "authentication";
        }
        if (code.contains("forbidden") || code.contains("permission") || code.contains("denied")) {
            return "permission";
        }
        if ((code.contains("rate") && code.contains("limit")) || code.contains("too_many") || code.contains("quota")) {
            return "limit";
        }
        if (code.contains("exists") || code.contains("duplicate")) {
            return "exists";
        }
        if (code.contains("conflict")) {
            return "conflict";
        }
        if (code.contains("invalid") || code.contains("validation") || code.contains("bad_request")) {
            return "invalid";
        }
        return code.contains("unavailable") || code.contains("timeout") ? "unavailable" : "failed";
    }

    /** What the document says of itself, for the page. */
    static String description(Node info) {
        String text = Prose.of(info.get("description"));
        return text.isEmpty() ? Prose.of(info.get("summary")) : text;
    }
}
