/** {@code ferrule generate} and {@code ferrule docs}: choose emitters and write what they make. */
@NullMarked
package dev.ferrule.cli.generate;

import org.jspecify.annotations.NullMarked;
