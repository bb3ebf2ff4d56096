/** Tests of the tests that every connector has. */
@NullMarked
package dev.ferrule.testkit.connector;

import org.jspecify.annotations.NullMarked;
