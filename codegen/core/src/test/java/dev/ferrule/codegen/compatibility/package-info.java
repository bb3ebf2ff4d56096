/** Generated classes that grow, seen by those who compiled against them before. */
@NullMarked
package dev.ferrule.codegen.compatibility;

import org.jspecify.annotations.NullMarked;
