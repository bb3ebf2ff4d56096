/**
 * How a connection reaches the network: proxy, certificates, time limits, retries, and where it may go at all. Values
 * alone; transports and the runtime act on them.
 */
@NullMarked
package dev.ferrule.runtime.network;

import org.jspecify.annotations.NullMarked;
