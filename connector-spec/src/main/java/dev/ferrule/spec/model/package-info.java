/**
 * The checked model of a connector: immutable, resolved, nothing left to guess. Every consumer (lowering, pages, code)
 * starts here; nothing in this package knows YAML, HTTP or Java code.
 */
@NullMarked
package dev.ferrule.spec.model;

import org.jspecify.annotations.NullMarked;
