/**
 * The {@code ferrule} command: its entry point and the tree of its commands. What a command does lies in the package
 * named after it; nobody depends on this one.
 */
@NullMarked
package dev.ferrule.cli;

import org.jspecify.annotations.NullMarked;
