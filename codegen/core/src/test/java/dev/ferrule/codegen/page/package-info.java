/** Tests of the pages: expected files, and texts that try to break out of them. */
@NullMarked
package dev.ferrule.codegen.page;

import org.jspecify.annotations.NullMarked;
