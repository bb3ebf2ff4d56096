/**
 * The shape of the language as tables: which keys stand where and what each holds. The structure checker, hints and
 * every description of the language (such as a JSON Schema) read the same tables. What values mean is not known here.
 */
@NullMarked
package dev.ferrule.spec.grammar;

import org.jspecify.annotations.NullMarked;
