/** The default transport, on Apache HttpClient 5 with everything switched off that it would do by itself. */
@NullMarked
package dev.ferrule.runtime.http.apache;

import org.jspecify.annotations.NullMarked;
