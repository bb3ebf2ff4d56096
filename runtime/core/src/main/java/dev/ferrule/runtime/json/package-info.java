/**
 * JSON values as the runtime and generated code hold them: immutable, in order, numbers with their digits kept. Parsing
 * and printing are Jackson's; no type of Jackson shows here, so that programs may use any version beside it.
 */
@NullMarked
package dev.ferrule.runtime.json;

import org.jspecify.annotations.NullMarked;
