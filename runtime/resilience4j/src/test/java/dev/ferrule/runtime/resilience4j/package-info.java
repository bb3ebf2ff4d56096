@NullMarked
package dev.ferrule.runtime.resilience4j;

import org.jspecify.annotations.NullMarked;
