package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.spec.model.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A value that a caller of an operation gives.
 *
 * @param schema its schema as it is on the wire
 * @param required whether the call needs it
 * @param parameter the parameter of the action that it is; null when it is none
 * @param note what a reader must know of it, in Markdown of ours; empty for nothing
 */
record Given(Schema schema, boolean required, @Nullable Parameter parameter, String note) {}
