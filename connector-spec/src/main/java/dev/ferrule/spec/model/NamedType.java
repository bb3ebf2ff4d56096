package dev.ferrule.spec.model;

import java.util.stream.Stream;

/** A type that actions of a connector share and name: an object, or one of several forms. */
public sealed interface NamedType permits ObjectType, OneOfType {

    /** Where it stands. */
    Position position();

    /** The name in upper camel case. */
    String name();

    /** What it is, in Markdown; empty when nothing is said. */
    String description();

    /** The types that it is made of: those of its fields, or of its forms. */
    Stream<ValueType> parts();
}
