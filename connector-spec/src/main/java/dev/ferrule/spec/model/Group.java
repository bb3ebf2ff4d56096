package dev.ferrule.spec.model;

/**
 * A group of parameters of the author's own.
 *
 * @param id the id that parameters name
 * @param name the title that people read
 * @param description what its parameters have in common, in Markdown; empty for nothing
 */
public record Group(Position position, String id, String name, String description) {}
