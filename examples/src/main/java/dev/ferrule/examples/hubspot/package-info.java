/** A small HubSpot to test against: the search for contacts. */
@NullMarked
package dev.ferrule.examples.hubspot;

import org.jspecify.annotations.NullMarked;
