/** A small Zendesk to test against: the export of tickets. */
@NullMarked
package dev.ferrule.examples.zendesk;

import org.jspecify.annotations.NullMarked;
