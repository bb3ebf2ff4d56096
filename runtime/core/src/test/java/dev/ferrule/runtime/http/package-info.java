@NullMarked
package dev.ferrule.runtime.http;

import org.jspecify.annotations.NullMarked;
