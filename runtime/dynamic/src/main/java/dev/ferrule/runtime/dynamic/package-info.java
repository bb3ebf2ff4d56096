/**
 * Lowers a checked connector to what the runtime runs. There is one lowering: the interpreter runs its result and the
 * Java emitter prints it as code, so interpreted and generated actions cannot differ.
 */
@NullMarked
package dev.ferrule.runtime.dynamic;

import org.jspecify.annotations.NullMarked;
