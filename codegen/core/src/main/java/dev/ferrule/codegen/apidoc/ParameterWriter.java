package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.Pagination.Next;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Parameter.Style;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes what a call has in its path, query, headers and cookies (OpenAPI 3.1.1, 4.8.12). */
final class ParameterWriter {

    /** Headers that media types and security schemes tell of instead. */
    private static final Set<Style> ONE_TEXT = EnumSet.of(Style.COMMA, Style.SPACE, Style.PIPE, Style.MEMBERS);

    private static final Set<String> TOLD_ELSEWHERE = Set.of("accept", "content-type", "authorization");

    private final Values values;
    private final Gaps gaps;

    /** By place and name, as two of the same name cannot stand at one place. */
    private final Map<List<String>, JsonValue> written = new LinkedHashMap<>();

    private ParameterWriter(Values values, Gaps gaps) {
        this.values = values;
        this.gaps = gaps;
    }

    static JsonArray of(Call call, Values values, Gaps gaps) {
        return new ParameterWriter(values, gaps).write(call);
    }

    private JsonArray write(Call call) {
        for (Paths.Slot slot : call.path().slots()) {
            slot(call, slot);
        }
        Step step = call.step();
        fixed(call, "query", step.query());
        fixed(call, "header", step.headers());
        fixed(call, "cookie", step.cookies());
        for (Parameter parameter : call.action().parameters()) {
            for (Target target : parameter.targets()) {
                if (target.step().equals(step.id()) && target.place() != Place.BODY) {
                    sent(parameter, target);
                }
            }
        }
        if (step.pagination() != null) {
            pages(step.pagination());
        }
        if (step.repeat().how() == Repeat.How.KEY && step.repeat().keyHeader() != null) {
            Schema key = Schema.of("string");
            add("header", step.repeat().keyHeader(), new Given(key, false, null, "A key of its own for each call."));
        }
        if (step.guard() != null && step.guard().header() != null) {
            String version = "The version that was read, against changes of others.";
            add("header", step.guard().header(), new Given(Schema.of("string"), false, null, version));
        }
        List<Map.Entry<List<String>, JsonValue>> ordered = new ArrayList<>(written.entrySet());
        ordered.sort(Comparator.comparing(entry -> List.of("path", "query", "header", "cookie")
                .indexOf(entry.getKey().get(0))));
        return new JsonArray(ordered.stream().map(Map.Entry::getValue).toList());
    }

    private void slot(Call call, Paths.Slot slot) {
        Given given = values.from(call.action(), slot.from(), "the slot `" + slot.name() + "` of the path");
        Parameter parameter = given.parameter();
        if (parameter != null && parameter.segments()) {
            gaps.add(
                    GapCode.PARAMETER,
                    "The slashes in `" + parameter.id() + "` stay; in OpenAPI a slot of a path is one part of it.");
        }
        boolean open = given.schema().json().size() == 0;
        Schema schema = open ? Schema.of("string") : given.schema();
        Given there = new Given(schema, true, parameter, given.note());
        add("path", slot.name(), there, parameter == null ? Form.PLAIN : inPath(parameter));
    }

    private Form inPath(Parameter parameter) {
        return switch (parameter.pathStyle()) {
            case LABEL -> Form.LABEL;
            case MEMBERS -> Form.MEMBERS;
            case COMMA -> Form.COMMA;
            case MATRIX -> {
                gaps.add(
                        GapCode.PARAMETER,
                        "The key before each entry of the list `" + parameter.id() + "` in the path is not said.");
                yield Form.PLAIN;
            }
            default -> Form.PLAIN;
        };
    }

    private void fixed(Call call, String place, Map<String, Value> fields) {
        fields.forEach((name, value) -> {
            if (Step.isSpread(name)) {
                gaps.add(
                        GapCode.PARAMETER,
                        "Callers give a part of the name `" + name + "` in the " + place
                                + ", which OpenAPI has no word for.");
            } else {
                values.of(call.action(), value, "`" + name + "` in the " + place)
                        .ifPresent(given -> add(place, name, plain(given)));
            }
        });
    }

    /** What is worked out is a text wherever it is not in a body. */
    private static Given plain(Given given) {
        return given.schema().json().size() == 0
                ? new Given(Schema.of("string"), given.required(), given.parameter(), given.note())
                : given;
    }

    private void sent(Parameter parameter, Target target) {
        Given given = plain(values.parameter(parameter, target));
        String place = target.place().name().toLowerCase(Locale.ROOT);
        String name = name(target.path());
        boolean list = parameter.type() instanceof ValueType.ListOf;
        boolean object =
                parameter.type() instanceof ValueType.MapOf || parameter.type().innermost() instanceof ValueType.Named;
        boolean query = target.place() == Place.QUERY;
        if (object && target.style() == Style.DOTS) {
            gaps.add(
                    GapCode.PARAMETER,
                    "What is inside of `" + parameter.id() + "` is named with dots, which OpenAPI has no style for.");
            return;
        }
        if (object && list && target.style() == Style.BRACKETS) {
            gaps.add(
                    GapCode.PARAMETER,
                    "OpenAPI does not say how the objects in the list `" + parameter.id() + "` are written.");
        }
        if (target.style() == Style.RFC3339_MILLIS) {
            gaps.add(
                    GapCode.PARAMETER,
                    "That the time `" + parameter.id() + "` has three digits of a second is not said.");
        }
        if (object && ONE_TEXT.contains(target.style())) {
            add(place, name, given, Form.of(target.style()));
            return;
        }
        if (target.style() == Style.JSON || (object && target.style() != Style.BRACKETS)) {
            add(place, name, given, Form.JSON);
        } else if (query && object) {
            add(place, name, given, Form.DEEP);
        } else if (query && list && target.style() == Style.BRACKETS) {
            add(place, name + "[]", given, Form.REPEATED);
        } else if (query && list) {
            add(place, name, given, Form.of(target.style()));
        } else if (target.style() == Style.RESERVED) {
            add(place, name, given, Form.RESERVED);
        } else if (target.style() == Style.PRESENCE) {
            add(place, name, given, query ? Form.EMPTY : Form.PLAIN);
        } else {
            add(place, name, given, Form.PLAIN);
        }
    }

    /** How a value is written. */
    private enum Form {
        PLAIN,
        REPEATED,
        COMMA,
        SPACE,
        PIPE,
        DEEP,
        EMPTY,
        LABEL,
        MEMBERS,
        RESERVED,
        JSON;

        static Form of(Style style) {
            return switch (style) {
                case COMMA -> COMMA;
                case SPACE -> SPACE;
                case PIPE -> PIPE;
                case MEMBERS -> MEMBERS;
                default -> REPEATED;
            };
        }
    }

    private static String name(JsonPath path) {
        return path.parts().get(0) instanceof JsonPath.Part.Name name ? name.name() : "";
    }

    private void pages(Pagination pages) {
        gaps.add(GapCode.PAGING, "The connector reads all pages; here each call reads one.");
        Next next = pages.next();
        if (next instanceof Next.Cursor cursor) {
            page(cursor.place(), cursor.to(), Schema.of("string"), "Where the page begins, as the page before tells.");
        } else if (next instanceof Next.Page page) {
            page(
                    page.place(),
                    page.to(),
                    number(page.first()).with("minimum", page.first()),
                    "The number of the page.");
        } else if (next instanceof Next.Offset offset) {
            page(offset.place(), offset.to(), number(offset.first()), "How many items stand before the page.");
        }
        Pagination.Size size = pages.size();
        if (size != null) {
            page(size.place(), size.to(), number(size.value()), "How many items a page has.");
        }
    }

    private static Schema number(int usual) {
        return Schema.of("integer").with("default", Integer.valueOf(usual));
    }

    private void page(Place place, JsonPath to, Schema schema, String note) {
        if (place != Place.BODY) {
            add(place.name().toLowerCase(Locale.ROOT), name(to), new Given(schema, false, null, note));
        }
    }

    private void add(String place, String name, Given given) {
        boolean list = given.parameter() != null && given.parameter().type() instanceof ValueType.ListOf;
        boolean object = given.parameter() != null
                && (given.parameter().type() instanceof ValueType.MapOf
                        || given.parameter().type().innermost() instanceof ValueType.Named);
        add(place, name, given, object ? Form.JSON : list && place.equals("query") ? Form.REPEATED : Form.PLAIN);
    }

    private void add(String place, String name, Given given, Form form) {
        if (place.equals("header") && TOLD_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        JsonObject.Builder parameter =
                JsonObject.builder().put("name", JsonValue.of(name)).put("in", JsonValue.of(place));
        String text = text(given);
        if (!text.isEmpty()) {
            parameter.put("description", JsonValue.of(text));
        }
        if (given.required()) {
            parameter.put("required", JsonValue.of(true));
        }
        Parameter own = given.parameter();
        if (own != null && own.lifecycle().deprecation() != null) {
            parameter.put("deprecated", JsonValue.of(true));
        }
        written(parameter, place, given.schema().json(), form);
        if (own != null) {
            parameter.put("x-ferrule-parameter", JsonValue.of(own.id()));
        }
        written.putIfAbsent(
                List.of(place, place.equals("header") ? name.toLowerCase(Locale.ROOT) : name), parameter.build());
    }

    private static void written(JsonObject.Builder parameter, String place, JsonObject schema, Form form) {
        boolean query = place.equals("query");
        switch (form) {
            case PLAIN -> {}
            case REPEATED -> style(parameter, "form", true);
            case COMMA -> style(parameter, query ? "form" : "simple", false);
            case MEMBERS -> style(parameter, query ? "form" : "simple", true);
            case LABEL -> style(parameter, "label", true);
            case SPACE -> style(parameter, "spaceDelimited", false);
            case PIPE -> style(parameter, "pipeDelimited", false);
            case DEEP -> style(parameter, "deepObject", true);
            case RESERVED -> parameter.put("allowReserved", JsonValue.of(true));
            case EMPTY -> parameter.put("allowEmptyValue", JsonValue.of(true));
            case JSON -> {
                JsonObject media = new JsonObject(Map.of("schema", schema));
                parameter.put("content", new JsonObject(Map.of("application/json", media)));
                return;
            }
        }
        parameter.put("schema", schema);
    }

    private static void style(JsonObject.Builder parameter, String style, boolean explode) {
        parameter.put("style", JsonValue.of(style)).put("explode", JsonValue.of(explode));
    }

    /** What a reader is told of a value. */
    static String text(Given given) {
        Parameter own = given.parameter();
        if (own == null) {
            return given.note();
        }
        StringBuilder text = new StringBuilder(Prose.markdown(own.description()));
        own.notes().forEach(note -> text.append("\n\n").append(Prose.markdown(note.labelled())));
        if (!own.applied()) {
            text.append("\n\nThe service takes no notice of it.");
        }
        own.lifecycle().deprecationText().ifPresent(why -> text.append("\n\n").append(Prose.markdown(why)));
        return text.toString().strip();
    }
}
