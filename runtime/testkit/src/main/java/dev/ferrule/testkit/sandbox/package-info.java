/**
 * An in-process stand-in for the service behind a connector: it keeps state in memory, answers on a port of this
 * machine, writes down every request and fails on demand. Any test or example may use it; it knows nothing of
 * connectors, specs or the runtime, and a connector adds its own service by implementing {@link Sandbox}.
 */
@NullMarked
package dev.ferrule.testkit.sandbox;

import org.jspecify.annotations.NullMarked;
