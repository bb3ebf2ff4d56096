package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an action.
 *
 * @param id the key in snake case
 * @param name the label that people read
 * @param description what it means, in Markdown
 * @param notes what a reader must not miss, in Markdown
 * @param group {@link #BASIC}, {@link #ADVANCED}, {@link #INTERNAL} or a group of the author's own
 * @param type the type of its value
 * @param constraints what a value must satisfy
 * @param required whether it must be given
 * @param defaultValue what counts when it is not given: a literal or another parameter; null for nothing
 * @param targets where the value is sent; empty when only values and tests use it
 * @param applied false when the service accepts the value and takes no notice of it, which pages say
 * @param example a value for documentation, or null
 */
public record Parameter(
        Position position,
        String id,
        String name,
        String description,
        List<String> notes,
        String group,
        ValueType type,
        Constraints constraints,
        boolean required,
        @Nullable Value defaultValue,
        List<Target> targets,
        boolean applied,
        @Nullable String example) {

    /** The group of what most callers need. */
    public static final String BASIC = "basic";
    /** The group of what few callers need. */
    public static final String ADVANCED = "advanced";
    /** The group of what pages do not show. */
    public static final String INTERNAL = "internal";

    /**
     * A place in the request of one step.
     *
     * @param step the id of the step
     * @param place the part of the request
     * @param path the name of the query parameter or header (one part), or the path inside the body
     */
    public record Target(String step, Place place, JsonPath path) {}

    /** A part of a request that a parameter can be sent in. */
    public enum Place {
        QUERY,
        HEADER,
        BODY
    }
}
