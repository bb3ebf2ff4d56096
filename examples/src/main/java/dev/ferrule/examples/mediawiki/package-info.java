/** A small wiki to test against: categories and links. */
@NullMarked
package dev.ferrule.examples.mediawiki;

import org.jspecify.annotations.NullMarked;
