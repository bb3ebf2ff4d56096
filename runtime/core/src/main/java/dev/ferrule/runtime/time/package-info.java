/**
 * Dates, times with an offset, and durations: how they are given, compared and written. Knows neither parameters nor
 * requests.
 */
@NullMarked
package dev.ferrule.runtime.time;

import org.jspecify.annotations.NullMarked;
