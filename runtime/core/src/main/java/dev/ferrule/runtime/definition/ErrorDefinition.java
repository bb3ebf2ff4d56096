package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.error.ErrorKind;

/**
 * One of a service's own error codes.
 *
 * @param code the code as the service writes it
 * @param kind the kind of failure it stands for
 * @param advice what to do about it; empty when nothing is known
 */
public record ErrorDefinition(String code, ErrorKind kind, String advice) {

    /** An error code, what it stands for and what to do about it. */
    public static ErrorDefinition of(String code, ErrorKind kind, String advice) {
        return new ErrorDefinition(code, kind, advice);
    }
}
