package dev.ferrule.crowd.sandbox.directory;

/**
 * Which directory an entity lives in.
 *
 * @param id the directory's number, which begins every key of its users
 * @param name the directory's name, as messages show it
 */
public record Home(long id, String name) {}
