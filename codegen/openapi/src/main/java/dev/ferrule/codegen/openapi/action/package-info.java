/** From an operation of a document to the file of an action. */
@NullMarked
package dev.ferrule.codegen.openapi.action;

import org.jspecify.annotations.NullMarked;
