package dev.ferrule.runtime.definition;

/** A form of values that a connector names: an object, or one of several forms. */
public sealed interface NamedShape permits ObjectShape, OneOfShape {

    /** The name. */
    String name();
}
