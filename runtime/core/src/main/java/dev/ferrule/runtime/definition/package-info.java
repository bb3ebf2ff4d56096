/**
 * What an action is, ready to run: plain values without behaviour. The interpreter makes them from a spec, generated
 * code builds the very same ones; whoever runs them cannot tell which. Records here may gain components: build them
 * with their builders and factories, never with a constructor.
 */
@NullMarked
package dev.ferrule.runtime.definition;

import org.jspecify.annotations.NullMarked;
