/**
 * Values that an action accepts, made from its definition alone: what tests and mock servers use where nobody has said
 * anything better. The same definition always gives the same values.
 */
@NullMarked
package dev.ferrule.testkit.sample;

import org.jspecify.annotations.NullMarked;
