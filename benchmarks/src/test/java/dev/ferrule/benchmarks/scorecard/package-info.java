@NullMarked
package dev.ferrule.benchmarks.scorecard;

import org.jspecify.annotations.NullMarked;
