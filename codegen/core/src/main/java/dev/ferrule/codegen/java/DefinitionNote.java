package dev.ferrule.codegen.java;

/**
 * What is kept of the constant with an action's definition.
 *
 * @param weight how much it adds to its class
 * @param whole whether it is one expression
 * @param holder the simple name of the class in which it stands
 */
record DefinitionNote(int weight, boolean whole, String holder) {}
