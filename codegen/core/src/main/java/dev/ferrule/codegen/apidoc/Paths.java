package dev.ferrule.codegen.apidoc;

import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value.Template.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The paths of a document. Two that differ in the names of their slots alone are the same path (OpenAPI 3.1.1, 4.8.8), so
 * the first one names them.
 */
final class Paths {

    private final Map<String, List<String>> names = new HashMap<>();

    /**
     * A path as OpenAPI writes it.
     *
     * @param text the path with its slots in braces
     * @param slots the name of each slot and what fills it, in order
     */
    record Path(String text, List<Slot> slots) {}

    /** A slot of a path. */
    record Slot(String name, Source from) {}

    /** The path of a step. */
    Path of(Step step) {
        List<Slot> slots = new ArrayList<>();
        StringBuilder canonical = new StringBuilder();
        for (Part part : step.path()) {
            if (part instanceof Part.Slot slot) {
                slots.add(new Slot(unused(name(slot.from()), slots), slot.from()));
                canonical.append("{}");
            } else {
                canonical.append(((Part.Literal) part).text());
            }
        }
        List<String> own = slots.stream().map(Slot::name).toList();
        List<String> first = names.computeIfAbsent(canonical.toString(), any -> own);
        StringBuilder text = new StringBuilder();
        List<Slot> named = new ArrayList<>();
        for (Part part : step.path()) {
            if (part instanceof Part.Slot slot) {
                String name = first.get(named.size());
                named.add(new Slot(name, slot.from()));
                text.append('{').append(name).append('}');
            } else {
                text.append(((Part.Literal) part).text());
            }
        }
        return new Path(text.indexOf("/") == 0 ? text.toString() : "/" + text, named);
    }

    private static String unused(String name, List<Slot> slots) {
        String free = name;
        for (int number = 2; isTaken(free, slots); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static boolean isTaken(String name, List<Slot> slots) {
        return slots.stream().anyMatch(slot -> slot.name().equals(name));
    }

    /** A name of letters, digits and underscores for what comes from somewhere. */
    static String name(Source from) {
        if (from instanceof Source.Input input) {
            return joined(input.parameter(), input.path());
        }
        if (from instanceof Source.Connection connection) {
            return connection.field();
        }
        if (from instanceof Source.Body body) {
            return joined(body.step(), body.path());
        }
        if (from instanceof Source.Taken taken) {
            return plain(taken.name());
        }
        if (from instanceof Source.Worked worked) {
            return plain(worked.name());
        }
        return from instanceof Source.Item item ? joined("item", item.path()) : "value";
    }

    private static String joined(String start, JsonPath path) {
        StringBuilder name = new StringBuilder(start);
        for (JsonPath.Part part : path.parts()) {
            name.append('_').append(part instanceof JsonPath.Part.Name member ? member.name() : "entry");
        }
        return plain(name.toString());
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return plain.isEmpty() ? "value" : plain.toLowerCase(Locale.ROOT);
    }
}
