@NullMarked
package dev.ferrule.runtime.http.apache;

import org.jspecify.annotations.NullMarked;
