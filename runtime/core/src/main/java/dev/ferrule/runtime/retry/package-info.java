/**
 * How often and after which pauses a call is sent again, and the clock that measures it. What may be sent again at all is
 * decided where the call is made.
 */
@NullMarked
package dev.ferrule.runtime.retry;

import org.jspecify.annotations.NullMarked;
