/**
 * A gate for requests that Resilience4j opens and closes. It judges no answers itself: the runtime tells it which requests
 * have failed.
 */
@NullMarked
package dev.ferrule.runtime.resilience4j;

import org.jspecify.annotations.NullMarked;
