package dev.ferrule.crowd.sandbox.directory;

import java.util.List;
import java.util.Map;

/**
 * What has happened to the attributes of a user or group.
 *
 * @param stored those that were added or got other values, with the values
 * @param removed the names of those that were taken away
 */
public record AttributeChange(Map<String, List<String>> stored, List<String> removed) {

    /** The attributes are as they were. */
    static final AttributeChange NONE = new AttributeChange(Map.of(), List.of());
}
