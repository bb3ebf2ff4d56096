/**
 * Users, groups, memberships and sessions, and the rules by which an application may change them. This is where Crowd's
 * behaviour without HTTP lives; it must not know JSON, links or status codes other than the one that belongs to a
 * refusal.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.directory;

import org.jspecify.annotations.NullMarked;
