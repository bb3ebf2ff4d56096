/** The command that shows what a diagnostic means. */
@NullMarked
package dev.ferrule.cli.explain;

import org.jspecify.annotations.NullMarked;
