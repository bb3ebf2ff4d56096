/** What an import could not carry over, and how that is told. Nothing is left out of a document without an entry here. */
@NullMarked
package dev.ferrule.codegen.openapi.report;

import org.jspecify.annotations.NullMarked;
