/** From the schemas of a document to types of the language, and to examples that fit them. */
@NullMarked
package dev.ferrule.codegen.openapi.schema;

import org.jspecify.annotations.NullMarked;
