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
 * @param parts what is told of the parts of a multipart body, and which names of a form stand for several; of others, what is
 *     usual
 */
public record BodyDefinition(
        Optional<Origin.Body> startFrom,
        List<Pointer> without,
        Optional<Expression> json,
        List<Overlay> overlays,
        Format format,
        List<Part> parts) {

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
        /** The same with entries that are counted from one. */
        FORM_DOTS_FROM_1,
        /** As the text that it is, in UTF-8. */
        TEXT,
        /** As one XML element, in UTF-8: members are elements, {@code @name} attributes, {@code #text} is text. */
        XML,
        /** As parts of a form, each member one (RFC 7578). */
        MULTIPART_FORM,
        /** As parts that belong together, the first being the main one (RFC 2387). */
        MULTIPART_RELATED,
        /** As the bytes of a file, or of a text in Base64. */
        BYTES,
        /** As a line of JSON for each entry of an array. */
        NDJSON
    }

    /** Copies the lists. */
    public BodyDefinition {
        without = List.copyOf(without);
        overlays = List.copyOf(overlays);
        parts = List.copyOf(parts);
    }

    /** A body that starts from nothing. */
    public static BodyDefinition empty() {
        return new BodyDefinition(Optional.empty(), List.of(), Optional.empty(), List.of(), Format.JSON, List.of());
    }

    /** A body that starts from what a step answered. */
    public static BodyDefinition startFrom(String step, Pointer path) {
        return new BodyDefinition(
                Optional.of(new Origin.Body(step, path)),
                List.of(),
                Optional.empty(),
                List.of(),
                Format.JSON,
                List.of());
    }

    /** This body without these members of what it starts from. */
    public BodyDefinition without(Pointer... members) {
        return new BodyDefinition(startFrom, Arrays.asList(members), json, overlays, format, parts);
    }

    /** This body overlaid by the members of an object. */
    public BodyDefinition json(Expression value) {
        return new BodyDefinition(startFrom, without, Optional.of(value), overlays, format, parts);
    }

    /** This body with a value set at a path, when the value is there. */
    public BodyDefinition set(Pointer path, Expression value) {
        List<Overlay> more = new ArrayList<>(overlays);
        more.add(new Overlay(path, value, false));
        return new BodyDefinition(startFrom, without, json, more, format, parts);
    }

    /** This body with a member that has the value of a parameter, when it is there. */
    public BodyDefinition set(String member, String parameter) {
        return set(Pointer.names(member), Expression.input(parameter));
    }

    /** This body with members that are called as the parameters whose values they have, when these are there. */
    public BodyDefinition inputs(String... parameters) {
        BodyDefinition body = this;
        for (String parameter : parameters) {
            body = body.set(parameter, parameter);
        }
        return body;
    }

    /** This body with the entries of a value set at a path beside what else is set there, which goes before them. */
    public BodyDefinition under(Pointer path, Expression value) {
        List<Overlay> more = new ArrayList<>(overlays);
        more.add(new Overlay(path, value, true));
        return new BodyDefinition(startFrom, without, json, more, format, parts);
    }

    /** This body with all of these set, one after another. */
    public BodyDefinition setAll(Overlay... values) {
        List<Overlay> more = new ArrayList<>(overlays);
        more.addAll(Arrays.asList(values));
        return new BodyDefinition(startFrom, without, json, more, format, parts);
    }

    /** This body written in another way. */
    public BodyDefinition as(Format other) {
        return new BodyDefinition(startFrom, without, json, overlays, other, parts);
    }

    /** This body with what is told of one more of its parts. */
    public BodyDefinition part(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new BodyDefinition(startFrom, without, json, overlays, format, more);
    }

    /**
     * What is told of a part of a multipart body.
     *
     * @param name the member that is the part
     * @param fileName the name under which it is sent as a file
     * @param type its media type
     * @param each whether each entry of the member is a part, whose key or number stands in place of the {@code *} of the name
     */
    public record Part(String name, Optional<Expression> fileName, Optional<String> type, boolean each) {
        /** A part of which nothing is told yet. */
        public static Part of(String name) {
            return new Part(name, Optional.empty(), Optional.empty(), false);
        }

        /** A part for each entry, of which nothing is told yet. */
        public static Part each(String name) {
            return new Part(name, Optional.empty(), Optional.empty(), true);
        }

        /** This part, sent as a file of this name. */
        public Part fileName(Expression value) {
            return new Part(name, Optional.of(value), type, each);
        }

        /** This part with a media type. */
        public Part type(String mediaType) {
            return new Part(name, fileName, Optional.of(mediaType), each);
        }
    }

    /**
     * A place in the body, and the value that is set there when it is there.
     *
     * @param under whether what else is set inside of the place goes before the entries of the value
     */
    public record Overlay(Pointer path, Expression value, boolean under) {}
}
