/** Tests of definitions. */
@NullMarked
package dev.ferrule.runtime.definition;

import org.jspecify.annotations.NullMarked;
