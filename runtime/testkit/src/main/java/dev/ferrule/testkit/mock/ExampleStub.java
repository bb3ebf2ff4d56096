package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One call of one action and how it is answered, for other mock servers.
 *
 * @param action the id of the action
 * @param step the call
 * @param pathPattern a regular expression that the path of its requests matches as a whole, whatever the server adds before it
 * @param weight how much of a request the call pins down; of several that fit, the one with the most is meant
 * @param answer the answer with which the action returns its example
 * @param behindTheLast the answer to a request for a page behind the last one, where nothing but such a page ends the list
 * @param failures answers that the connector knows as failures, by their status
 */
public record ExampleStub(
        String action,
        StepDefinition step,
        String pathPattern,
        int weight,
        SandboxResponse answer,
        Optional<SandboxResponse> behindTheLast,
        SortedMap<Integer, SandboxResponse> failures) {

    /** Makes a stub. */
    public ExampleStub {
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }
}
