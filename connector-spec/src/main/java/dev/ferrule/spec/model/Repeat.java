package dev.ferrule.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether a call may be sent again when its answer was lost or asks for it.
 *
 * @param how whether, and on what grounds
 * @param key where the request carries a key of its own for each call (not each attempt); null but for {@code KEY}
 */
public record Repeat(How how, @Nullable Key key) {

    /** Where a request carries its key. */
    public record Key(Parameter.Place place, JsonPath to) {}

    /** The method decides (RFC 9110, 9.2.2). */
    public static final Repeat BY_METHOD = new Repeat(How.BY_METHOD, null);

    /** The header that carries the key; null when it stands elsewhere, or there is none. */
    public @Nullable String keyHeader() {
        return key == null || key.place() != Parameter.Place.HEADER
                ? null
                : key.to().parts().stream()
                        .filter(JsonPath.Part.Name.class::isInstance)
                        .map(part -> ((JsonPath.Part.Name) part).name())
                        .findFirst()
                        .orElse(null);
    }

    /** On what grounds a call may be repeated. */
    public enum How {
        /** The method decides (RFC 9110, 9.2.2). */
        BY_METHOD,
        /** The call changes nothing more when it is repeated, whatever its method. */
        SAFE,
        /** It must not be repeated, whatever its method. */
        NEVER,
        /** The service recognises a repeated call by its key. */
        KEY
    }
}
