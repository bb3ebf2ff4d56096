/**
 * What each diagnostic means: one page for each code, read from {@code META-INF/ferrule/diagnostics}, with an example
 * that has the problem and one that has not. Tests read these examples as specs. Nothing here takes part in checking.
 */
@NullMarked
package dev.ferrule.spec.explain;

import org.jspecify.annotations.NullMarked;
