package dev.ferrule.runtime.definition;

import java.util.Arrays;
import java.util.List;

/**
 * Code that the program registers when it opens a connection.
 *
 * @param name the name under which it is registered
 * @param kind what it may do
 * @param reads the fields of the connection that it may see
 * @param gives what a conversion gives
 * @param allow the hosts that a login or a transfer may call beside the server of the connection; {@code *.} stands for any subdomain
 */
public record HookDefinition(String name, Kind kind, List<String> reads, Result gives, List<String> allow) {

    /** What begins a function that is a conversion; its name follows. */
    public static final String FUNCTION = "hook:";

    /** Copies the lists. */
    public HookDefinition {
        reads = List.copyOf(reads);
        allow = List.copyOf(allow);
    }

    /** What a hook may do. */
    public enum Kind {
        CONVERSION,
        SIGNER,
        LOGIN,
        TRANSFER
    }

    /** What a conversion gives. */
    public enum Result {
        ANY,
        STRING,
        NUMBER,
        BOOLEAN,
        LIST,
        OBJECT
    }

    /** A hook that sees no field of the connection. */
    public static HookDefinition of(String name, Kind kind) {
        return new HookDefinition(name, kind, List.of(), Result.ANY, List.of());
    }

    /** This hook with the fields that it may see. */
    public HookDefinition reading(String... fields) {
        return new HookDefinition(name, kind, Arrays.asList(fields), gives, allow);
    }

    /** This hook with what it gives. */
    public HookDefinition giving(Result result) {
        return new HookDefinition(name, kind, reads, result, allow);
    }

    /** This hook with the hosts that it may call. */
    public HookDefinition allowing(String... hosts) {
        return new HookDefinition(name, kind, reads, gives, Arrays.asList(hosts));
    }
}
