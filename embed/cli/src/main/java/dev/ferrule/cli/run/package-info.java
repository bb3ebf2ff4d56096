/**
 * {@code ferrule run}: the options of an action made from its spec, the connection put together from options, files and
 * the environment, the call, and how its result or error is shown. Texts that are secret become
 * {@link dev.ferrule.runtime.Secret} where they are read and are never opened here.
 */
@NullMarked
package dev.ferrule.cli.run;

import org.jspecify.annotations.NullMarked;
