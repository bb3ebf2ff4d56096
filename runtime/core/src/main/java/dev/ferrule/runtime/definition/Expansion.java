package dev.ferrule.runtime.definition;

/**
 * How a list or an object becomes one text, where there is a place for one alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6570#section-3.2">RFC 6570, 3.2</a>
 * @see <a href="https://spec.openapis.org/oas/v3.1.1#style-values">OpenAPI, "Style Values"</a>
 */
public enum Expansion {
    /** {@code a,b}, and for an object {@code name,value,name,value}. */
    COMMA,
    /** {@code a b}, and for an object {@code name value name value}. */
    SPACE,
    /** {@code a|b}, and for an object {@code name|value|name|value}. */
    PIPE,
    /** For an object, {@code name=value,name=value}. */
    MEMBERS,
    /** {@code .a.b}, and for an object {@code .name=value.name=value}. */
    LABEL,
    /** {@code a;key=b}, whose first {@code ;key=} stands before it; for an object {@code name=value;name=value}. */
    MATRIX
}
