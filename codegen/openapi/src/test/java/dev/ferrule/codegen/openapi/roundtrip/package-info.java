/** A connector, its OpenAPI document, and the connector that is imported from it again: both send the same. */
@NullMarked
package dev.ferrule.codegen.openapi.roundtrip;

import org.jspecify.annotations.NullMarked;
