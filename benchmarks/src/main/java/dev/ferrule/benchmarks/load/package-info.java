/** What many calls, many connections and the first call of a process cost, each in processes of its own. */
@NullMarked
package dev.ferrule.benchmarks.load;

import org.jspecify.annotations.NullMarked;
