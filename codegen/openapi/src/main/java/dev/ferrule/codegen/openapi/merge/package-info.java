/**
 * Brings what was imported to a folder that somebody has worked on: what the document changed and the author did not is
 * taken over, what the author changed stays.
 */
@NullMarked
package dev.ferrule.codegen.openapi.merge;

import org.jspecify.annotations.NullMarked;
