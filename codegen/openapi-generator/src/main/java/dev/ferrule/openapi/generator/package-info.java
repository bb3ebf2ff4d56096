/**
 * The import as a generator of openapi-generator, which finds it by its name {@code ferrule}. All it does is to hand the
 * document over; it may know openapi-generator, and nobody knows it.
 */
@NullMarked
package dev.ferrule.openapi.generator;

import org.jspecify.annotations.NullMarked;
