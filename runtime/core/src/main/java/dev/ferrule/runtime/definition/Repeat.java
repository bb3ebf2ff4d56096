package dev.ferrule.runtime.definition;

import java.util.Optional;

/**
 * Whether a call may be sent again when its answer was lost or asks for it.
 *
 * @param how on what grounds
 * @param keyHeader the header that carries a key which is new for each call and the same for its repetitions; there for
 *     {@code KEY} alone, and not when {@link Origin.Key} stands somewhere in the request
 */
public record Repeat(How how, Optional<String> keyHeader) {

    /** The method decides (RFC 9110, 9.2.2). */
    public static final Repeat BY_METHOD = new Repeat(How.BY_METHOD, Optional.empty());

    /** The call changes nothing more when it is repeated, whatever its method. */
    public static final Repeat SAFE = new Repeat(How.SAFE, Optional.empty());

    /** The service recognises a repeated call by the key that is {@link Origin.Key} somewhere in the request. */
    public static final Repeat KEY = new Repeat(How.KEY, Optional.empty());

    /** The call must not be repeated, whatever its method. */
    public static final Repeat NEVER = new Repeat(How.NEVER, Optional.empty());

    /** On what grounds a call may be repeated. */
    public enum How {
        BY_METHOD,
        SAFE,
        NEVER,
        KEY
    }

    /** The service recognises a repeated call by the key in this header. */
    public static Repeat key(String header) {
        return new Repeat(How.KEY, Optional.of(header));
    }
}
