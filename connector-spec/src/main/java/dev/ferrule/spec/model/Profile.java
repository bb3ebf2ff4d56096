package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What catalogues and platforms show of a connector beside its name. Nothing here changes what runs.
 *
 * @param category the shelf it stands on, or null
 * @param keywords words under which it is found
 * @param website the address of the service for people, or null
 * @param icon the service's picture, or null
 */
public record Profile(
        @Nullable String category,
        List<String> keywords,
        @Nullable String website,
        @Nullable Icon icon) {

    /** Nothing is said. */
    public static final Profile UNSAID = new Profile(null, List.of(), null, null);

    /**
     * A picture.
     *
     * @param light its address, for a light background
     * @param dark its address for a dark background, or null for the same
     */
    public record Icon(String light, @Nullable String dark) {}
}
