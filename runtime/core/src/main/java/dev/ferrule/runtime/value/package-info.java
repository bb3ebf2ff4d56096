/**
 * What generated output values stand on: objects that are read by documented names and keep what they do not know.
 */
@NullMarked
package dev.ferrule.runtime.value;

import org.jspecify.annotations.NullMarked;
