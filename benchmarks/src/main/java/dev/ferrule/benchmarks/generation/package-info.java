/** How long it takes from a document or a spec to Java and pages, and how much comes out. */
@NullMarked
package dev.ferrule.benchmarks.generation;

import org.jspecify.annotations.NullMarked;
