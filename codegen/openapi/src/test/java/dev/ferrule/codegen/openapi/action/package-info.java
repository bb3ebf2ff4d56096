/** What becomes of operations. */
@NullMarked
package dev.ferrule.codegen.openapi.action;

import org.jspecify.annotations.NullMarked;
