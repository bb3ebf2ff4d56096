package dev.ferrule.codegen.apidoc;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Step;

/**
 * A call that becomes an operation.
 *
 * @param operation its id in the document
 * @param path its path in the document
 * @param whole whether it is all that its action does
 */
record Call(Action action, Step step, String operation, Paths.Path path, boolean whole) {}
