/**
 * Where secrets come from when they do not stand where they are used: references such as {@code env:NAME} and
 * {@code file:PATH}, and the {@link dev.ferrule.runtime.secret.SecretResolver}s behind them, which programs may add to.
 */
@NullMarked
package dev.ferrule.runtime.secret;

import org.jspecify.annotations.NullMarked;
