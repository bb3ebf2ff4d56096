/** A small Square to test against: payments. */
@NullMarked
package dev.ferrule.examples.square;

import org.jspecify.annotations.NullMarked;
