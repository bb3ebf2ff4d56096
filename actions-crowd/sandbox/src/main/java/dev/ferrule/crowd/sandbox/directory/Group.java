package dev.ferrule.crowd.sandbox.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group as stored.
 *
 * @param home the directory that holds the group
 * @param description null when there is none
 * @param attributes in the order in which they were first stored
 */
public record Group(
        Home home, String name, @Nullable String description, boolean active, Map<String, List<String>> attributes)
        implements Attributed<Group> {

    /** Keeps its own copy of the attributes. */
    public Group {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    @Override
    public Group withAttributes(Map<String, List<String>> changed) {
        return new Group(home, name, description, active, changed);
    }
}
