/** A small Dropbox to test against: calls about content go to another host than the rest. */
@NullMarked
package dev.ferrule.examples.dropbox;

import org.jspecify.annotations.NullMarked;
