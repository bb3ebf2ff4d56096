/** What becomes of schemas. */
@NullMarked
package dev.ferrule.codegen.openapi.schema;

import org.jspecify.annotations.NullMarked;
