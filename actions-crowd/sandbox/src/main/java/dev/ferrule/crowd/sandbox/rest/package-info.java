/**
 * Crowd's REST resources, one class a group of paths, and the JSON they read and write. They translate between requests
 * and the directory and hold no state of their own.
 */
@NullMarked
package dev.ferrule.crowd.sandbox.rest;

import org.jspecify.annotations.NullMarked;
