/**
 * Specs that mean harm, specs that only look like it, and documents that no one would write: each goes all the way from
 * reading to pages, under watch. Nothing here depends on which keys the language has beyond a handful.
 */
@NullMarked
package dev.ferrule.hostile;

import org.jspecify.annotations.NullMarked;
