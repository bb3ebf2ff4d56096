/**
 * An OpenAPI document as a tree whose parts know their place in the file. Documents come from strangers: they are bounded in
 * size and depth, and a reference never leaves the document. Nothing here knows what the tree becomes.
 */
@NullMarked
package dev.ferrule.codegen.openapi.document;

import org.jspecify.annotations.NullMarked;
