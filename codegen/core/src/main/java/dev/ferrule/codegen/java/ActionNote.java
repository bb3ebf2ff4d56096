package dev.ferrule.codegen.java;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is kept of an action beside the places of its parts.
 *
 * @param definition its definition
 * @param given the types that its parameters name
 */
record ActionNote(DefinitionNote definition, SortedSet<String> given) {

    /** The note in one line. */
    String text() {
        return definition.weight() + " " + (definition.whole() ? "whole" : "parts") + " " + definition.holder()
                + (given.isEmpty() ? "" : " " + String.join(" ", given));
    }

    /** The note in a line. */
    static Optional<ActionNote> parse(String text) {
        List<String> parts = Arrays.asList(text.split(" ", -1));
        if (parts.size() < 3 || !parts.get(0).matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        DefinitionNote definition =
                new DefinitionNote(Integer.parseInt(parts.get(0)), parts.get(1).equals("whole"), parts.get(2));
        return Optional.of(new ActionNote(definition, new TreeSet<>(parts.subList(3, parts.size()))));
    }
}
