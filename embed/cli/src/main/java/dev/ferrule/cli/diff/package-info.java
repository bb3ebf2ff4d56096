/** {@code ferrule diff}: what has changed between two versions of a connector, and whom it breaks. */
@NullMarked
package dev.ferrule.cli.diff;

import org.jspecify.annotations.NullMarked;
