package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.runtime.dynamic.Literals;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.Pagination.Next;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Step.Format;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType.MapOf;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the body of a call (OpenAPI 3.1.1, 4.8.13). */
final class BodyWriter {

    private final Values values;
    private final Gaps gaps;
    private final Call call;
    private final Tree tree = new Tree();

    private BodyWriter(Call call, Values values, Gaps gaps) {
        this.call = call;
        this.values = values;
        this.gaps = gaps;
    }

    /** The body of a call; empty when it has none. */
    static Optional<JsonObject> of(Call call, Values values, Gaps gaps) {
        return new BodyWriter(call, values, gaps).write();
    }

    private Optional<JsonObject> write() {
        Step step = call.step();
        if (step.upload() != null) {
            Given file = values.from(call.action(), step.upload().file(), "the file");
            return Optional.of(body(mediaType(Format.BYTES), bytes(), file.required()));
        }
        Step.Body body = step.body();
        Format format = body == null ? Format.JSON : body.format();
        if (body != null && body.startFrom() != null) {
            gaps.add(
                    GapCode.BODY,
                    "The connector sends back what it has read, with changes; here the whole body is given.");
        }
        boolean always = body != null && body.json() instanceof Value.Structure;
        if (body != null && body.json() != null) {
            fill(JsonPath.WHOLE, body.json());
        }
        targets();
        if (body != null && body.startFrom() != null) {
            stored(body);
        }
        pages(step.pagination());
        if (body == null && tree.isEmpty()) {
            return Optional.empty();
        }
        boolean required = always || tree.isRequired();
        return Optional.of(
                switch (format) {
                    case BYTES -> body(mediaType(format), bytes(), required);
                    case TEXT, NDJSON -> body(mediaType(format), Schema.of("string"), required);
                    case JSON -> body(mediaType(format), tree.schema(), required);
                    case XML -> xml(required);
                    default -> form(format, required);
                });
    }

    private void targets() {
        for (Parameter parameter : call.action().parameters()) {
            for (Target target : parameter.targets()) {
                if (target.step().equals(call.step().id()) && target.place() == Place.BODY) {
                    put(target.path(), values.parameter(parameter, target));
                }
            }
        }
    }

    /** What was read is sent back: its members are those of the output where the output is read by the same call. */
    private void stored(Step.Body body) {
        boolean whole = body.startFrom() instanceof Source.Body read
                && read.path().parts().isEmpty()
                && call.action().output().places().stream()
                        .anyMatch(place -> place instanceof Source.Body output
                                && output.path().parts().isEmpty()
                                && isSameCall(read.step(), output.step()));
        if (whole) {
            values.members(call.action().output().type()).forEach((name, schema) -> {
                JsonPath path = below(JsonPath.WHOLE, name);
                if (!body.without().contains(path)) {
                    tree.put(path, schema, false);
                }
            });
        }
    }

    private boolean isSameCall(String one, String other) {
        Optional<Step> first = call.action().step(one);
        Optional<Step> second = call.action().step(other);
        return first.isPresent() && second.isPresent() && shape(first.get()).equals(shape(second.get()));
    }

    private static String shape(Step step) {
        StringBuilder shape = new StringBuilder(step.method());
        step.path()
                .forEach(part -> shape.append(part instanceof Value.Template.Part.Literal text ? text.text() : "{}"));
        return shape.toString();
    }

    private void put(JsonPath path, Given given) {
        Schema schema = given.schema();
        String text = ParameterWriter.text(given);
        if (!text.isEmpty()) {
            // Nothing may stand beside a reference in some readers of schemas.
            boolean reference = schema.json().member("$ref").isPresent();
            schema = reference ? new Schema().withSchemas("allOf", List.of(schema)) : schema;
            schema.with("description", text);
        }
        if (given.parameter() != null && given.parameter().lifecycle().deprecation() != null) {
            schema.when("deprecated", true);
        }
        if (!tree.put(path, schema, given.required())) {
            String name = given.parameter() == null
                    ? "A value"
                    : "`" + given.parameter().id() + "`";
            gaps.add(GapCode.BODY, name + " is sent into what another value is as a whole; it is left out.");
        }
    }

    /** Takes apart what is written in the spec. */
    private void fill(JsonPath path, Value value) {
        if (value instanceof Value.Structure structure) {
            tree.at(path, true);
            structure.members().forEach((name, member) -> {
                if (path.parts().isEmpty() && isSpread(name)) {
                    gaps.add(GapCode.BODY, "Callers give a part of the name `" + name + "`, which is left out.");
                } else {
                    fill(below(path, name), member);
                }
            });
            return;
        }
        boolean list = value instanceof Value.Items && Literals.of(value).isEmpty();
        values.of(call.action(), value, "a part of the body")
                .ifPresent(given -> put(
                        path,
                        list
                                ? new Given(
                                        Schema.of("array").with("items", new Schema()),
                                        given.required(),
                                        null,
                                        given.note())
                                : given));
    }

    private boolean isSpread(String name) {
        Step.Body body = call.step().body();
        return body != null && body.spread().contains(name);
    }

    private static JsonPath below(JsonPath path, String name) {
        List<JsonPath.Part> parts = new ArrayList<>(path.parts());
        parts.add(new JsonPath.Part.Name(name));
        return new JsonPath(parts);
    }

    private void pages(@Nullable Pagination pages) {
        if (pages == null) {
            return;
        }
        if (pages.next() instanceof Next.Cursor cursor && cursor.place() == Place.BODY) {
            tree.put(cursor.to(), Schema.of("string"), false);
        } else if (pages.next() instanceof Next.Page page && page.place() == Place.BODY) {
            tree.put(page.to(), Schema.of("integer"), false);
        } else if (pages.next() instanceof Next.Offset offset && offset.place() == Place.BODY) {
            tree.put(offset.to(), Schema.of("integer"), false);
        }
        if (pages.size() != null && pages.size().place() == Place.BODY) {
            tree.put(pages.size().to(), Schema.of("integer"), false);
        }
    }

    private static Schema bytes() {
        return Schema.of("string").with("format", "binary");
    }

    private JsonObject form(Format format, boolean required) {
        if (format == Format.MULTIPART_RELATED) {
            gaps.add(GapCode.BODY, "Which of the parts is the main one is not said.");
        }
        JsonObject.Builder encoding = JsonObject.builder();
        boolean any = false;
        for (Map.Entry<String, Tree> member : tree.members().entrySet()) {
            Optional<JsonObject> told = encoding(format, member.getKey(), member.getValue());
            any |= told.isPresent();
            told.ifPresent(each -> encoding.put(member.getKey(), each));
        }
        JsonObject.Builder media =
                JsonObject.builder().put("schema", files(format, tree.schema()).json());
        if (any) {
            media.put("encoding", encoding.build());
        }
        return body(mediaType(format), media.build(), required);
    }

    private Optional<JsonObject> encoding(Format format, String name, Tree member) {
        Step.Body body = call.step().body();
        Step.Part part = body == null ? null : body.parts().get(name);
        if (part != null && part.fileName() != null) {
            gaps.add(GapCode.BODY, "Under which name the part `" + name + "` is sent as a file is not said.");
        }
        if (part != null && part.type() != null) {
            return Optional.of(new JsonObject(Map.of("contentType", JsonValue.of(part.type()))));
        }
        boolean inside = !member.members().isEmpty() || isObject(name);
        if ((format == Format.FORM_DOTS || format == Format.FORM_DOTS_FROM_1) && inside) {
            gaps.add(
                    GapCode.BODY,
                    "What is inside of `" + name + "` is named with dots, which OpenAPI has no style for.");
        }
        return format == Format.FORM_BRACKETS && inside
                ? Optional.of(JsonObject.builder()
                        .put("style", JsonValue.of("deepObject"))
                        .put("explode", JsonValue.of(true))
                        .build())
                : Optional.empty();
    }

    private boolean isObject(String name) {
        return sentAs(name)
                .filter(parameter ->
                        !(parameter.type().innermost() instanceof Scalar) || parameter.type() instanceof MapOf)
                .isPresent();
    }

    private Optional<Parameter> sentAs(String name) {
        JsonPath path = new JsonPath(List.of(new JsonPath.Part.Name(name)));
        return call.action().parameters().stream()
                .filter(parameter -> parameter.targets().stream()
                        .anyMatch(target -> target.step().equals(call.step().id())
                                && target.place() == Place.BODY
                                && target.path().equals(path)))
                .findFirst();
    }

    /** Parts that are files are bytes, and no Base64 as in JSON. */
    private static Schema files(Format format, Schema schema) {
        boolean parts = format == Format.MULTIPART_FORM || format == Format.MULTIPART_RELATED;
        if (!parts || !(schema.json().member("properties").orElse(null) instanceof JsonObject properties)) {
            return schema;
        }
        JsonObject.Builder changed = JsonObject.builder();
        properties.members().forEach((name, part) -> changed.put(name, file(part)));
        return schema.with("properties", changed.build());
    }

    private static JsonValue file(JsonValue part) {
        if (!(part instanceof JsonObject schema)) {
            return part;
        }
        if (schema.member("items").isPresent()) {
            return schema.with("items", file(schema.member("items").get()));
        }
        return schema.member("contentEncoding").isPresent()
                ? schema.without("contentEncoding").with("format", JsonValue.of("binary"))
                : part;
    }

    /** One element, whose name is that of the only member of the body. */
    private JsonObject xml(boolean required) {
        Schema schema = tree.schema();
        if (tree.isObject() && tree.members().size() == 1) {
            Map.Entry<String, Tree> root = tree.members().entrySet().iterator().next();
            schema = root.getValue().schema();
            if (schema.json().member("$ref").isPresent()) {
                schema = new Schema().withSchemas("allOf", List.of(schema));
            }
            schema.with("xml", new JsonObject(Map.of("name", JsonValue.of(root.getKey()))));
        }
        gaps.add(GapCode.BODY, "Attributes and texts of XML elements are members with `@` and `#` in their names.");
        return body(mediaType(Format.XML), schema, required);
    }

    private String mediaType(Format format) {
        String told = Headers.literal(call.step(), "Content-Type");
        if (!told.isEmpty()) {
            return told;
        }
        return switch (format) {
            case JSON -> "application/json";
            case TEXT -> "text/plain";
            case XML -> "application/xml";
            case FORM_FLAT, FORM_BRACKETS, FORM_DOTS, FORM_DOTS_FROM_1 -> "application/x-www-form-urlencoded";
            case MULTIPART_FORM -> "multipart/form-data";
            case MULTIPART_RELATED -> "multipart/related";
            case BYTES -> "application/octet-stream";
            case NDJSON -> "application/x-ndjson";
        };
    }

    private static JsonObject body(String type, Schema schema, boolean required) {
        return body(type, new JsonObject(Map.of("schema", schema.json())), required);
    }

    private static JsonObject body(String type, JsonObject media, boolean required) {
        JsonObject.Builder body = JsonObject.builder();
        if (required) {
            body.put("required", JsonValue.of(true));
        }
        return body.put("content", new JsonObject(Map.of(type, media))).build();
    }
}
