/** The command that prints the JSON Schemas of the language. */
@NullMarked
package dev.ferrule.cli.schema;

import org.jspecify.annotations.NullMarked;
