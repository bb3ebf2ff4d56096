/** The lines of a spec that handle what is odd about a service: found by their marks, taken out, and seen to be missed. */
@NullMarked
package dev.ferrule.testkit.trap;

import org.jspecify.annotations.NullMarked;
