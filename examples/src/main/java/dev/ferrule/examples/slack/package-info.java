/** A small Slack to test against: the list of conversations. */
@NullMarked
package dev.ferrule.examples.slack;

import org.jspecify.annotations.NullMarked;
