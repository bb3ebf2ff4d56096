/** Connectors as OpenAPI documents. */
@NullMarked
package dev.ferrule.codegen.apidoc;

import org.jspecify.annotations.NullMarked;
