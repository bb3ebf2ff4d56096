package dev.ferrule.runtime.definition;

import java.util.List;

/**
 * An address of an earlier answer that is read in place of a call: with GET, over https, without credentials.
 *
 * @param url where the address is told
 * @param allow the hosts that are read from; {@code *.} stands for any subdomain
 */
public record FetchDefinition(Origin url, List<String> allow) {

    /** Copies the list. */
    public FetchDefinition {
        allow = List.copyOf(allow);
    }

    /** What reads the address from these hosts. */
    public static FetchDefinition of(Origin url, String... allow) {
        return new FetchDefinition(url, List.of(allow));
    }
}
