@NullMarked
package dev.ferrule.runtime.jose;

import org.jspecify.annotations.NullMarked;
