/**
 * {@code ferrule connections}: keeps connections under names, tests them, and logs in where a person has to allow it in a
 * browser.
 */
@NullMarked
package dev.ferrule.cli.connections;

import org.jspecify.annotations.NullMarked;
