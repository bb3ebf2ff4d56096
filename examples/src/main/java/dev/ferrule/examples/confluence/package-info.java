/** A small Confluence to test against: a page with versions. */
@NullMarked
package dev.ferrule.examples.confluence;

import org.jspecify.annotations.NullMarked;
