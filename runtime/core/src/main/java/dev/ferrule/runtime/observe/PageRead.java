package dev.ferrule.runtime.observe;

/**
 * A page of a list was read.
 *
 * @param step the id of the step that reads the list
 * @param number which page it is, the first being 1
 * @param items how many items of it count
 * @param last whether no page follows
 */
public record PageRead(String step, int number, int items, boolean last) {}
