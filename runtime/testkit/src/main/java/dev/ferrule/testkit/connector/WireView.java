package dev.ferrule.testkit.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request as a server reads it: each text that arrives, decoded, and its place. */
final class WireView {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Leaf> leaves = new ArrayList<>();

    private WireView() {}

    /**
     * A text of a request.
     *
     * @param place where it stands, such as {@code query email}
     * @param text what it is when it is decoded
     */
    record Leaf(String place, String text) {
        @Override
        public String toString() {
            return place + ": " + text;
        }
    }

    /** The texts of a request in the order in which they are sent. */
    static List<Leaf> of(SandboxRequest request) {
        WireView view = new WireView();
        view.add("method", request.method());
        view.path(request.rawPath());
        for (Fields.Field field : request.query().asList()) {
            view.add("query " + field.name(), field.value());
        }
        for (Fields.Field header : request.headers().asList()) {
            view.header(header.name().toLowerCase(Locale.ROOT), header.value());
        }
        String type = request.headers().first("Content-Type").orElse("");
        view.body("body", type, request.body());
        return List.copyOf(view.leaves);
    }

    private void add(String place, String text) {
        leaves.add(new Leaf(place, text));
    }

    private void path(String raw) {
        // A plus sign is itself in a path.
        String[] segments = raw.split("/", -1);
        for (int segment = 0; segment < segments.length; segment++) {
            add("path " + segment, decoded(segments[segment].replace("+", "%2B")));
        }
    }

    private void header(String name, String value) {
        switch (name) {
            case "cookie" -> {
                // There is no escape in cookies that all servers understand (RFC 6265, 4.1.1).
                for (String cookie : value.split("; ", -1)) {
                    int equals = cookie.indexOf('=');
                    add("cookie " + cookie.substring(0, Math.max(0, equals)), cookie.substring(equals + 1));
                }
            }
            case "content-length" -> add("header " + name, "");
            case "content-type" -> add("header " + name, value.replaceAll("boundary=.*", "boundary"));
            default -> add("header " + name, value);
        }
    }

    private void body(String place, String type, byte[] body) {
        String media = type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        String text = new String(body, StandardCharsets.UTF_8);
        if (body.length == 0) {
            return;
        }
        if (media.endsWith("ndjson")) {
            int line = 0;
            for (String each : text.split("\n", -1)) {
                if (!each.isEmpty()) {
                    json(place + "." + line++, each.getBytes(StandardCharsets.UTF_8));
                }
            }
        } else if (media.endsWith("json")) {
            json(place, body);
        } else if (media.equals("application/x-www-form-urlencoded")) {
            for (Fields.Field field : Fields.parseQuery(text).asList()) {
                add(place + " " + field.name(), field.value());
            }
        } else if (media.startsWith("multipart/")) {
            Multipart.parts(type, body).forEach(part -> {
                String at = place + " part " + part.number();
                part.headers().forEach((name, value) -> add(at + " " + name, value));
                body(at, part.headers().getOrDefault("content-type", ""), part.content());
            });
        } else if (media.endsWith("xml")) {
            XmlLeaves.of(body).forEach(leaf -> add(place + leaf.place(), leaf.text()));
        } else {
            add(place, text);
        }
    }

    private void json(String place, byte[] body) {
        try {
            json(place, JSON.readTree(body));
        } catch (IOException e) {
            add(place + " that is no JSON", new String(body, StandardCharsets.UTF_8));
        }
    }

    private void json(String place, JsonNode node) {
        if (node.isObject()) {
            add(place, "{}");
            node.properties().forEach(member -> json(place + "." + member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            add(place, "[]");
            for (int entry = 0; entry < node.size(); entry++) {
                json(place + "." + entry, node.get(entry));
            }
        } else {
            add(place, node.isTextual() ? node.textValue() : node.toString());
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
