/**
 * A mock server of any connector, from its spec alone: it answers with the documented examples and keeps no state. A
 * connector that needs more has a sandbox of its own ({@link dev.ferrule.testkit.sandbox.Sandbox}).
 */
@NullMarked
package dev.ferrule.testkit.mock;

import org.jspecify.annotations.NullMarked;
