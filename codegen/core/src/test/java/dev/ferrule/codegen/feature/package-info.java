/** Runs the specs that document single features of the language, interpreted and generated. */
@NullMarked
package dev.ferrule.codegen.feature;

import org.jspecify.annotations.NullMarked;
