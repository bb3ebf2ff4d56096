package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.Input.Place;
import dev.ferrule.codegen.openapi.action.MediaTypes.Media;
import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Direction;
import dev.ferrule.codegen.openapi.schema.Prose;
import dev.ferrule.codegen.openapi.schema.SchemaView;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import dev.ferrule.spec.grammar.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an operation sends in its body (OpenAPI 3.0.4, 4.7.13). */
final class BodyReader {

    private final ApiDocument document;
    private final Losses losses;
    private final TypeBook types;

    BodyReader(ApiDocument document, Losses losses, TypeBook types) {
        this.document = document;
        this.losses = losses;
        this.types = types;
    }

    BodyPlan read(Operation operation, String owner) {
        Node written = operation.node().get("requestBody");
        if (written.isMissing()) {
            return BodyPlan.NONE;
        }
        Node body = losses.follow(document, written);
        if (!body.isObject()) {
            return BodyPlan.NONE;
        }
        if (Words.METHODS_WITHOUT_BODY.contains(operation.method())) {
            losses.add(
                    LossCode.BODY,
                    written,
                    "A " + operation.method() + " request has no body (RFC 9110, 9.3); none is sent.");
            return BodyPlan.NONE;
        }
        Optional<Media> chosen = MediaTypes.choose(body.get("content"), losses);
        BodyPlan plan = chosen.map(media -> plan(media, body, owner)).orElse(BodyPlan.NONE);
        boolean usual = Words.METHODS_WITH_BODY.contains(operation.method());
        // Where a body is unusual, the action says that there is one.
        return usual || plan.inputs().isEmpty()
                ? plan
                : new BodyPlan(plan.inputs(), () -> said(plan.body().get()), plan.some());
    }

    private static Map<String, Object> said(Map<String, Object> body) {
        return body.isEmpty() ? Map.of("json", Map.of()) : body;
    }

    private BodyPlan plan(Media media, Node body, String owner) {
        return switch (media.kind()) {
            case JSON -> json(media, body, owner);
            case FORM -> form(media, body, owner);
            case MULTIPART -> multipart(media, owner);
            case TEXT -> text(media, body);
            case XML -> {
                losses.add(LossCode.BODY, media.node(), "The XML document is given as a text.");
                yield text(media, body);
            }
            case BYTES -> bytes(media, body);
        };
    }

    private BodyPlan json(Media media, Node body, String owner) {
        SchemaView view = types.view(media.schema());
        String type = media.isExact() && !media.type().equals("application/json") ? media.type() : "";
        if (view.isObject(Direction.IN)) {
            List<Input> inputs = new BodyFlattener(losses, types, owner, true).inputs(view, body.flag("required"));
            note(view, media.schema());
            return new BodyPlan(inputs, () -> type.isEmpty() ? emptyOf(inputs, body) : contentType("json", type));
        }
        TypeUse use = types.use(media.schema(), Direction.IN, owner + "Body");
        TypeUse sent = use.type().equals("file") ? TypeUse.of("string") : use;
        Input input = whole(media, body, sent);
        return new BodyPlan(List.of(input), () -> body("json", from(input), type));
    }

    /** Where no parameter must be given, the service still gets an object when it asks for a body. */
    private static Map<String, Object> emptyOf(List<Input> inputs, Node body) {
        boolean none = inputs.stream().noneMatch(Input::isRequired);
        return none && body.flag("required") ? Map.of("json", Map.of()) : Map.of();
    }

    private void note(SchemaView view, Node schema) {
        if (view.isOpen()) {
            losses.add(LossCode.BODY, schema, "Members beside the documented ones cannot be sent.");
        }
    }

    private static Map<String, Object> contentType(String format, String type) {
        return body(format, Map.of(), type);
    }

    private static Map<String, Object> body(String format, Object value, String type) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put(format, value);
        if (!type.isEmpty()) {
            made.put("content-type", type);
        }
        return made;
    }

    private static Map<String, Object> from(Input input) {
        return Map.of("$from", Places.parameter(input.id()));
    }

    /** The whole body as one parameter. */
    private Input whole(Media media, Node body, TypeUse use) {
        SchemaView view = types.view(media.schema());
        String name = body.text("x-name").isEmpty() ? "body" : body.text("x-name");
        String own = Prose.of(body.get("description"));
        String text = own.isEmpty() ? view.description() : own;
        return new Input(Place.BODY, name, use, media.schema())
                .required(body.flag("required"))
                .description(text.isEmpty() ? "What is sent in the body." : text);
    }

    private BodyPlan form(Media media, Node body, String owner) {
        SchemaView view = types.view(media.schema());
        if (!view.isObject(Direction.IN)) {
            losses.add(LossCode.BODY, media.node(), "A form without fields is given as a text.");
            return text(media, body);
        }
        List<Input> inputs = new BodyFlattener(losses, types, owner, false).inputs(view, body.flag("required"));
        boolean parts = inputs.stream()
                .anyMatch(input -> input.use().isNamed() || input.use().type().equals("map"));
        boolean brackets = parts
                || media.node().get("encoding").members().stream()
                        .anyMatch(member -> member.value().text("style").equals("deepObject"));
        if (parts && media.node().get("encoding").members().isEmpty()) {
            losses.add(LossCode.BODY, media.node(), "Objects in the form are written with brackets, as `a[b]=1`.");
        }
        note(view, media.schema());
        return new BodyPlan(inputs, () -> {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("form", Map.of());
            if (brackets) {
                made.put("style", "brackets");
            }
            return made;
        });
    }

    private BodyPlan multipart(Media media, String owner) {
        SchemaView view = types.view(media.schema());
        if (!view.isObject(Direction.IN)) {
            losses.add(
                    LossCode.BODY, media.node(), "Without members the parts of the body are not known; none is sent.");
            return BodyPlan.NONE;
        }
        List<Input> inputs = new BodyFlattener(losses, types, owner, false).parts(view);
        if (inputs.isEmpty()) {
            return BodyPlan.NONE;
        }
        // A multipart body has at least one part (RFC 2046, 5.1.1).
        boolean some = inputs.size() > 1 && inputs.stream().noneMatch(Input::isRequired);
        if (inputs.size() == 1) {
            inputs.get(0).required(true);
        }
        boolean related = media.type().equals("multipart/related");
        return new BodyPlan(
                inputs,
                () -> {
                    Map<String, Object> parts = new LinkedHashMap<>();
                    inputs.forEach(input -> parts.put(input.wire(), part(media, input)));
                    Map<String, Object> made = new LinkedHashMap<>();
                    made.put("multipart", parts);
                    if (related) {
                        made.put("style", "related");
                    }
                    return made;
                },
                some);
    }

    private Object part(Media media, Input input) {
        String type = media.node().get("encoding").get(input.wire()).text("contentType");
        boolean plain = !type.matches("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+")
                || input.use().entry().equals("file");
        if (plain) {
            return from(input);
        }
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("value", from(input));
        part.put("type", type);
        return part;
    }

    private BodyPlan text(Media media, Node body) {
        Input input = whole(media, body, TypeUse.of("string"));
        String type = media.isExact() && !media.type().equals("text/plain") ? media.type() : "";
        return new BodyPlan(List.of(input), () -> body("text", from(input), type));
    }

    private BodyPlan bytes(Media media, Node body) {
        Input input = whole(media, body, TypeUse.of("file"));
        String type = media.isExact() && !media.type().equals("application/octet-stream") ? media.type() : "";
        return new BodyPlan(List.of(input), () -> body("bytes", from(input), type));
    }

    /** The name of the type that holds what an action's parameters are made of. */
    static String owner(String id) {
        return Naming.type(id, "Action");
    }
}
