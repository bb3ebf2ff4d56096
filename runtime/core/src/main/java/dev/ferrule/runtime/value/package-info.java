/**
 * What generated output values stand on: objects that are read by documented names and keep what they do not know,
 * and values of several forms that keep forms which they do not know.
 */
@NullMarked
package dev.ferrule.runtime.value;

import org.jspecify.annotations.NullMarked;
