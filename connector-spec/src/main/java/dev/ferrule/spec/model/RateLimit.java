package dev.ferrule.spec.model;

import java.time.Duration;
import java.util.List;

/**
 * How many requests the service takes in a time. The runtime waits rather than run into it.
 *
 * @param name its name, which no other limit of the connector has; each connection keeps an account of its own
 * @param requests how many
 * @param per in what time
 * @param actions the ids of the actions that it counts; empty for all
 */
public record RateLimit(Position position, String name, int requests, Duration per, List<String> actions) {}
