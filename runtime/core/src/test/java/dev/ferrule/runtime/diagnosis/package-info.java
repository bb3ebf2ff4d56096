/** Tests of what a check of a connection says. */
@NullMarked
package dev.ferrule.runtime.diagnosis;

import org.jspecify.annotations.NullMarked;
