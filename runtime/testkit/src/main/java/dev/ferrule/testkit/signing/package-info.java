/**
 * A service that checks the signatures of requests, for tests of connectors that sign. It knows nothing of how the runtime
 * signs: an author says once more, in Java, what is signed.
 */
@NullMarked
package dev.ferrule.testkit.signing;

import org.jspecify.annotations.NullMarked;
