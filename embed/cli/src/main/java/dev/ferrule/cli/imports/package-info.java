/** The commands that make connectors of what other tools have written. */
@NullMarked
package dev.ferrule.cli.imports;

import org.jspecify.annotations.NullMarked;
