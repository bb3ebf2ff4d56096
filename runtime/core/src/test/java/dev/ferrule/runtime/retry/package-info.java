@NullMarked
package dev.ferrule.runtime.retry;

import org.jspecify.annotations.NullMarked;
