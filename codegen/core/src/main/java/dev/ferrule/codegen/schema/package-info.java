/** What goes into an action and comes out of it, as JSON Schema. */
@NullMarked
package dev.ferrule.codegen.schema;

import org.jspecify.annotations.NullMarked;
