@NullMarked
package dev.ferrule.runtime.opentelemetry;

import org.jspecify.annotations.NullMarked;
