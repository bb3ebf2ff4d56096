package dev.ferrule.testkit.trap;

/**
 * A marked place of a spec: a comment {@code # how: ...} and what stands below it.
 *
 * @param file where it stands, such as {@code actions/list-users.yaml}
 * @param how the difficulty that is handled there, in some words
 * @param line the line of the comment, from 0
 * @param end the line behind what is marked, from 0
 * @param yaml what is marked, moved to the left; it ends with a line feed
 */
public record Mark(String file, String how, int line, int end, String yaml) {}
