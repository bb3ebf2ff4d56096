package dev.ferrule.codegen.openapi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a document of version 2.0 into the shape of version 3: bodies and forms become request bodies, the types of
 * parameters schemas, media types stand at what has them. What is moved keeps its place in the file. Schemas are left as
 * they are, and references go on to lead into the file as it is.
 */
final class Swagger2 {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> ABOUT_PARAMETERS =
            List.of("name", "in", "description", "required", "allowEmptyValue", "collectionFormat", "deprecated");
    private static final List<String> FLOWS = List.of("authorizationUrl", "tokenUrl", "scopes");

    private final Node root;
    private final Anchors anchors;

    Swagger2(Node root, Anchors anchors) {
        this.root = root;
        this.anchors = anchors;
    }

    Node converted() {
        Map<String, Object> made = new LinkedHashMap<>();
        for (String kept : List.of("info", "tags", "externalDocs", "security")) {
            put(made, kept, root.get(kept));
        }
        made.put("servers", servers());
        Map<String, Object> paths = new LinkedHashMap<>();
        root.get("paths").members().forEach(path -> paths.put(path.name(), path(path.value())));
        made.put("paths", anchors.put(paths, "/paths"));
        Map<String, Object> components = new LinkedHashMap<>();
        put(components, "schemas", root.get("definitions"));
        Map<String, Object> schemes = new LinkedHashMap<>();
        root.get("securityDefinitions").members().forEach(each -> schemes.put(each.name(), scheme(each.value())));
        components.put("securitySchemes", anchors.put(schemes, "/securityDefinitions"));
        made.put("components", anchors.put(components, ""));
        return new Node(made, null, "", anchors);
    }

    private static void put(Map<String, Object> made, String name, Node node) {
        Object value = node.value();
        if (value != null) {
            made.put(name, value);
        }
    }

    private List<Object> servers() {
        // Some documents write the scheme before the host, where it has no place.
        String host =
                root.text("host").strip().replaceFirst("^(?i:https?)://", "").replaceFirst("/+$", "");
        String base = root.text("basePath");
        String path = base.isEmpty() || base.startsWith("/") ? base : "/" + base;
        List<String> schemes = root.get("schemes").texts();
        String scheme = schemes.isEmpty() || schemes.contains("https")
                ? "https"
                : schemes.stream().filter("http"::equals).findFirst().orElse("https");
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("url", host.isEmpty() ? path : scheme + "://" + host + path);
        return anchors.put(new ArrayList<>(List.of(anchors.put(server, host.isEmpty() ? "/basePath" : "/host"))), "");
    }

    private Object path(Node item) {
        Map<String, Object> made = new LinkedHashMap<>();
        List<Node> shared = item.get("parameters").items();
        for (Node.Member member : item.members()) {
            if (METHODS.contains(member.name())) {
                made.put(member.name(), operation(member.value(), shared));
            } else if (!member.name().equals("parameters") && member.value().value() != null) {
                put(made, member.name(), member.value());
            }
        }
        return anchors.put(made, item.pointer());
    }

    private Object operation(Node operation, List<Node> shared) {
        if (!operation.isObject()) {
            return operation.isMissing() ? Node.Null.NULL : String.valueOf(operation.value());
        }
        Map<String, Object> made = new LinkedHashMap<>();
        for (Node.Member member : operation.members()) {
            if (!Set.of("parameters", "responses", "consumes", "produces").contains(member.name())) {
                put(made, member.name(), member.value());
            }
        }
        List<Object> parameters = new ArrayList<>();
        List<Node> form = new ArrayList<>();
        @Nullable Node body = null;
        for (Node each : ownBeforeShared(operation.get("parameters").items(), shared)) {
            String place = each.text("in");
            if (place.equals("body")) {
                body = each;
            } else if (place.equals("formData")) {
                form.add(each);
            } else {
                parameters.add(parameter(each));
            }
        }
        made.put(
                "parameters",
                anchors.put(parameters, operation.get("parameters").pointer()));
        List<String> consumes = types(operation, "consumes");
        if (body != null) {
            made.put("requestBody", body(body, consumes));
        } else if (!form.isEmpty()) {
            made.put(
                    "requestBody",
                    form(form, consumes, operation.get("parameters").pointer()));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        List<String> produces = types(operation, "produces");
        for (Node.Member response : operation.get("responses").members()) {
            responses.put(
                    response.name(),
                    response(ApiDocument.resolve(root, response.value()).node(), produces));
        }
        made.put("responses", anchors.put(responses, operation.get("responses").pointer()));
        return anchors.put(made, operation.pointer());
    }

    /** The parameters of an operation take the place of those of its path with the same name and place. */
    private List<Node> ownBeforeShared(List<Node> own, List<Node> shared) {
        Map<List<String>, Node> all = new LinkedHashMap<>();
        List<Node> lost = new ArrayList<>();
        for (List<Node> level : List.of(shared, own)) {
            for (Node each : level) {
                Node found = ApiDocument.resolve(root, each).node();
                if (found.isMissing()) {
                    lost.add(each);
                } else {
                    all.put(List.of(found.text("in"), found.text("name")), found);
                }
            }
        }
        List<Node> found = new ArrayList<>(all.values());
        found.addAll(lost);
        return found;
    }

    private List<String> types(Node operation, String key) {
        return operation.has(key) ? operation.get(key).texts() : root.get(key).texts();
    }

    private Object parameter(Node parameter) {
        Map<String, Object> made = new LinkedHashMap<>();
        Map<String, Object> schema = new LinkedHashMap<>();
        for (Node.Member member : parameter.members()) {
            boolean about =
                    ABOUT_PARAMETERS.contains(member.name()) || member.name().startsWith("$");
            put(about ? made : schema, member.name(), member.value());
        }
        made.put("schema", anchors.put(schema, parameter.pointer()));
        return anchors.put(made, parameter.pointer());
    }

    private Object body(Node body, List<String> consumes) {
        Map<String, Object> made = new LinkedHashMap<>();
        put(made, "description", body.get("description"));
        put(made, "required", body.get("required"));
        put(made, "x-name", body.get("name"));
        Map<String, Object> content = new LinkedHashMap<>();
        for (String type : consumes.isEmpty() ? List.of("application/json") : consumes) {
            Map<String, Object> media = new LinkedHashMap<>();
            put(media, "schema", body.get("schema"));
            content.put(type, anchors.put(media, body.pointer()));
        }
        made.put("content", anchors.put(content, body.pointer()));
        return anchors.put(made, body.pointer());
    }

    private Object form(List<Node> fields, List<String> consumes, String pointer) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        Map<String, Object> encoding = new LinkedHashMap<>();
        boolean files = false;
        for (Node field : fields) {
            Map<String, Object> schema = new LinkedHashMap<>();
            for (Node.Member member : field.members()) {
                if (!Set.of("name", "in", "required").contains(member.name())) {
                    put(schema, member.name(), member.value());
                }
            }
            files |= field.text("type").equals("file");
            properties.put(field.text("name"), anchors.put(schema, field.pointer()));
            if (field.flag("required")) {
                required.add(field.text("name"));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", anchors.put(properties, pointer));
        schema.put("required", required);
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("schema", anchors.put(schema, pointer));
        media.put("encoding", encoding);
        boolean multipart = files || consumes.contains("multipart/form-data");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                multipart ? "multipart/form-data" : "application/x-www-form-urlencoded", anchors.put(media, pointer));
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("content", anchors.put(content, pointer));
        made.put("required", !required.isEmpty());
        return anchors.put(made, pointer);
    }

    private Object response(Node response, List<String> produces) {
        Map<String, Object> made = new LinkedHashMap<>();
        put(made, "description", response.get("description"));
        put(made, "headers", response.get("headers"));
        if (response.get("schema").isObject()) {
            Map<String, Object> content = new LinkedHashMap<>();
            for (String type : produces.isEmpty() ? List.of("application/json") : produces) {
                Map<String, Object> media = new LinkedHashMap<>();
                put(media, "schema", response.get("schema"));
                put(media, "example", response.get("examples").get(type));
                content.put(type, anchors.put(media, response.pointer()));
            }
            made.put("content", anchors.put(content, response.pointer()));
        }
        return anchors.put(made, response.pointer());
    }

    private Object scheme(Node scheme) {
        Map<String, Object> made = new LinkedHashMap<>();
        scheme.members().forEach(member -> put(made, member.name(), member.value()));
        if (scheme.text("type").equals("basic")) {
            made.put("type", "http");
            made.put("scheme", "basic");
        } else if (scheme.text("type").equals("oauth2")) {
            Map<String, Object> flow = new LinkedHashMap<>();
            FLOWS.forEach(key -> put(flow, key, scheme.get(key)));
            String name = switch (scheme.text("flow")) {
                case "accessCode" -> "authorizationCode";
                case "application" -> "clientCredentials";
                default -> scheme.text("flow");
            };
            Map<String, Object> flows = new LinkedHashMap<>();
            flows.put(name, anchors.put(flow, scheme.pointer()));
            made.put("flows", anchors.put(flows, scheme.pointer()));
        }
        return anchors.put(made, scheme.pointer());
    }
}
