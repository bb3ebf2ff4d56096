/**
 * How a request proves who makes it: one class for each recipe, behind {@link dev.ferrule.runtime.auth.Authentication}.
 * What is added to a request is said here and written by {@code runtime.run}, which alone knows the wire's syntax.
 */
@NullMarked
package dev.ferrule.runtime.auth;

import org.jspecify.annotations.NullMarked;
