/** A small Datadog to test against: a search of logs. */
@NullMarked
package dev.ferrule.examples.datadog;

import org.jspecify.annotations.NullMarked;
