@NullMarked
package dev.ferrule.runtime.json;

import org.jspecify.annotations.NullMarked;
