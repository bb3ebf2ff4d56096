/** Tests that measure a row of docs/scorecard.md, and print what they have measured. */
@NullMarked
package dev.ferrule.testkit.scorecard;

import org.jspecify.annotations.NullMarked;
