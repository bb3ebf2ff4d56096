/**
 * Expected texts in files beside the tests: outputs, requests, generated files. {@code -Dferrule.snapshots=write}
 * rewrites them; the difference is read like code.
 */
@NullMarked
package dev.ferrule.testkit.snapshot;

import org.jspecify.annotations.NullMarked;
