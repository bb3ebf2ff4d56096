/** Odd and hard things that documents say, each from the document to what a caller sends and gets back. */
@NullMarked
package dev.ferrule.codegen.openapi.construct;

import org.jspecify.annotations.NullMarked;
