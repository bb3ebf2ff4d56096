/** A small site of Jira Cloud to test against: projects, their fields, and new issues. */
@NullMarked
package dev.ferrule.examples.jira;

import org.jspecify.annotations.NullMarked;
