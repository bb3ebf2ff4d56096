/**
 * The users of the directory and the rules by which they change. This is where Crowd's behaviour without HTTP lives;
 * it must not know JSON, links or status codes other than the one that belongs to a refusal.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.directory;

import org.jspecify.annotations.NullMarked;
