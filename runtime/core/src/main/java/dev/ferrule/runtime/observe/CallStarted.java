package dev.ferrule.runtime.observe;

import java.util.Optional;

/**
 * A call begins.
 *
 * @param connector the id of the connector
 * @param action the id of the action; empty for what a connection does by itself, such as ending its session
 */
public record CallStarted(String connector, Optional<String> action) {}
