/** A small GitHub to test against: the issues and the files of one repository. */
@NullMarked
package dev.ferrule.examples.github;

import org.jspecify.annotations.NullMarked;
