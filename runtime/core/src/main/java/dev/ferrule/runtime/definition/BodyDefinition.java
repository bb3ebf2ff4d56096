package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A body: what it starts from, without some members, overlaid by {@code json} and then by the inputs that are
 * sent here. An input that is not given changes nothing, so what the service has stored stays.
 *
 * @param startFrom an earlier answer's body that is sent back
 * @param without members that are not sent back
 * @param json an object laid over it, member by member; or the whole body when nothing else is declared
 * @param overlays where inputs are set, in order
 * @param format how the body is written
 */
public record BodyDefinition(
        Optional<Origin.Body> startFrom,
        List<Pointer> without,
        Optional<Expression> json,
        List<Overlay> overlays,
        Format format) {

    /** How a body is written. */
    public enum Format {
        /** As JSON. */
        JSON,
        /** As a form; lists repeat their name, and objects have no place in it. */
        FORM_FLAT,
        /** As a form; what is inside objects and lists is named {@code a[b]} and {@code a[0]}. */
        FORM_BRACKETS,
        /** As a form; what is inside objects and lists is named {@code a.b} and {@code a.0}. */
        FORM_DOTS,
        /** As the text that it is, in UTF-8. */
        TEXT,
        /** As one XML element, in UTF-8: members are elements, {@code @name} attributes, {@code #text} is text. */
        XML
    }

    /** Copies the lists. */
    public BodyDefinition {
        without = List.copyOf(without);
        overlays = List.copyOf(overlays);
    }

    /** A body that starts from nothing. */
    public static BodyDefinition empty() {
        return new BodyDefinition(Optional.empty(), List.of(), Optional.empty(), List.of(), Format.JSON);
    }

    /** A body that starts from what a step answered. */
    public static BodyDefinition startFrom(String step, Pointer path) {
        return new BodyDefinition(
                Optional.of(new Origin.Body(step, path)), List.of(), Optional.empty(), List.of(), Format.JSON);
    }

    /** This body without these members of what it starts from. */
    public BodyDefinition without(Pointer... members) {
        return new BodyDefinition(startFrom, Arrays.asList(members), json, overlays, format);
    }

    /** This body overlaid by the members of an object. */
    public BodyDefinition json(Expression value) {
        return new BodyDefinition(startFrom, without, Optional.of(value), overlays, format);
    }

    /** This body with a value set at a path, when the value is there. */
    public BodyDefinition set(Pointer path, Expression value) {
        List<Overlay> more = new ArrayList<>(overlays);
        more.add(new Overlay(path, value));
        return new BodyDefinition(startFrom, without, json, more, format);
    }

    /** This body written in another way. */
    public BodyDefinition as(Format other) {
        return new BodyDefinition(startFrom, without, json, overlays, other);
    }

    /** A place in the body, and the value that is set there when it is there. */
    public record Overlay(Pointer path, Expression value) {}
}
