/** Puts docs/scorecard.md together from what tests and measurements have printed. */
@NullMarked
package dev.ferrule.benchmarks.scorecard;

import org.jspecify.annotations.NullMarked;
