/**
 * What a search asks for, in Crowd's query language or put together, and whether a user or group fits. It knows nothing
 * of requests and nothing of where users and groups are kept.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.search;

import org.jspecify.annotations.NullMarked;
