/**
 * What is wrong with a connection that does not work: which of network, TLS, credentials, permission or service has failed,
 * and what to do. It reads exceptions and knows nothing of how they came about.
 */
@NullMarked
package dev.ferrule.runtime.diagnosis;

import org.jspecify.annotations.NullMarked;
