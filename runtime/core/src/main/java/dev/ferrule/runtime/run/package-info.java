/**
 * The engine: opens a connection, works out the requests of an action, sends them and judges the answers. Programs use
 * {@link dev.ferrule.runtime.run.Connection}; what it guarantees is found in the class named after it.
 */
@NullMarked
package dev.ferrule.runtime.run;

import org.jspecify.annotations.NullMarked;
