/**
 * Crowd's REST resources, one class a group of paths, and the members of what they read and write. They translate
 * between requests and the directories and hold no state of their own.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.rest;

import org.jspecify.annotations.NullMarked;
