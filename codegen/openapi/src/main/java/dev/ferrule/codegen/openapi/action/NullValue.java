package dev.ferrule.codegen.openapi.action;

/** The null of YAML, where a value is null rather than left out. */
public enum NullValue {
    /** The only one. */
    NULL
}
