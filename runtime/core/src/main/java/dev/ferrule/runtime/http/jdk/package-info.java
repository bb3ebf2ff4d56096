/** A transport without dependencies, on the JDK's own client. */
@NullMarked
package dev.ferrule.runtime.http.jdk;

import org.jspecify.annotations.NullMarked;
