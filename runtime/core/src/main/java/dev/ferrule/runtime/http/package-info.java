/**
 * The door to the network: requests, answers, and the {@link dev.ferrule.runtime.http.Transport} that exchanges them. A
 * transport moves bytes once; it does not retry, follow redirects, keep cookies or decide what an answer means.
 */
@NullMarked
package dev.ferrule.runtime.http;

import org.jspecify.annotations.NullMarked;
