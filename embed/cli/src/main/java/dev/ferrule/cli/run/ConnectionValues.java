package dev.ferrule.cli.run;

import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import java.util.Map;
import java.util.Optional;

/**
 * What a connection is made of.
 *
 * @param fields the values of its fields by id
 * @param auth the auth scheme that was picked; empty for the connector's first
 * @param network how the server is reached
 */
record ConnectionValues(Map<String, JsonValue> fields, Optional<String> auth, Network network) {

    /** The key of the connection file, and the end of the variable, that pick the auth scheme. */
    static final String AUTH = "auth";

    /** The key of the connection file that says how the server is reached; in properties, what stands before the dot. */
    static final String NETWORK = "network";

    /** Copies the map. */
    ConnectionValues {
        fields = Map.copyOf(fields);
    }
}
