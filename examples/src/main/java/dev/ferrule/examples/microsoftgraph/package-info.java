/** A small Microsoft Graph to test against: the users of an organisation, and tasks of Planner. */
@NullMarked
package dev.ferrule.examples.microsoftgraph;

import org.jspecify.annotations.NullMarked;
