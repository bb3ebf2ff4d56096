/**
 * Reads example files, which are JSON, into the same nodes as YAML, so that a problem has its line and column. It knows
 * no types; whether an example fits is asked in {@code check}.
 */
@NullMarked
package dev.ferrule.spec.json;

import org.jspecify.annotations.NullMarked;
