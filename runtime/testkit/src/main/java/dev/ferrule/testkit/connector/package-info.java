/**
 * The tests of a connector, made from its spec alone: {@link dev.ferrule.testkit.connector.ConnectorTests}. What a
 * spec says is tried with the interpreter; nothing here knows generated code.
 */
@NullMarked
package dev.ferrule.testkit.connector;

import org.jspecify.annotations.NullMarked;
