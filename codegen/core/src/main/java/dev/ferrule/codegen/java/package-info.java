/**
 * The Java emitter: one generator for each construct. Names come from {@link dev.ferrule.codegen.java.JavaNames}, texts
 * through {@link dev.ferrule.codegen.java.JavaText} and {@link dev.ferrule.codegen.java.JavadocText}; no text of a spec
 * reaches the code by another way, as JavaPoet escapes neither comments nor names.
 */
@NullMarked
package dev.ferrule.codegen.java;

import org.jspecify.annotations.NullMarked;
