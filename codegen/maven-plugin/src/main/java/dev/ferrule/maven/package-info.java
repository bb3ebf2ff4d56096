/** Ferrule as Maven goals: thin over the code generator, which knows nothing of Maven. */
@NullMarked
package dev.ferrule.maven;

import org.jspecify.annotations.NullMarked;
