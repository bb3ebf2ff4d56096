/** A small Discord to test against: messages with files. */
@NullMarked
package dev.ferrule.examples.discord;

import org.jspecify.annotations.NullMarked;
