package dev.ferrule.spec.model;

/**
 * A version of the service that the connector knows.
 *
 * @param id the version as the service writes it, such as {@code 4.4}
 * @param description what is different in it, in Markdown
 */
public record ServiceVersion(Position position, String id, String description) {}
