/**
 * Code of the program that a connector names and does not hold: one small interface for each kind, and the registry of one
 * connection. A hook gets what its connector says that it reads; what it gives is checked before it is used.
 */
@NullMarked
package dev.ferrule.runtime.hook;

import org.jspecify.annotations.NullMarked;
