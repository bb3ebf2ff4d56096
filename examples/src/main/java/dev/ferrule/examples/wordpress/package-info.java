/** A small WordPress to test against: published posts. */
@NullMarked
package dev.ferrule.examples.wordpress;

import org.jspecify.annotations.NullMarked;
