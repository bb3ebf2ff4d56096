/** Tests of the references to secrets. */
@NullMarked
package dev.ferrule.runtime.secret;

import org.jspecify.annotations.NullMarked;
