/**
 * What a network and a server can do wrong, as named values with what a call must make of them, and a server that does it
 * on raw sockets. Connectors are held to them like the runtime itself.
 */
@NullMarked
package dev.ferrule.testkit.fault;

import org.jspecify.annotations.NullMarked;
