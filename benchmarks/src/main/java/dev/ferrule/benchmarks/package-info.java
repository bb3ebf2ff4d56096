/** How long our reader takes and how much memory, against a peer that does a part of its work. Nobody may know this. */
@NullMarked
package dev.ferrule.benchmarks;

import org.jspecify.annotations.NullMarked;
