/**
 * What a call costs: the same calls, made by hand, by a generated client, by the interpreter and by peers, against a server
 * that costs next to nothing.
 */
@NullMarked
package dev.ferrule.benchmarks.call;

import org.jspecify.annotations.NullMarked;
