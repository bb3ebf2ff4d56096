/** A connector as one JSON document for platforms that list connectors, and build forms and palettes of their actions. */
@NullMarked
package dev.ferrule.codegen.manifest;

import org.jspecify.annotations.NullMarked;
