/** How many OpenAPI documents of a folder become connectors, and how far these get. */
@NullMarked
package dev.ferrule.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
