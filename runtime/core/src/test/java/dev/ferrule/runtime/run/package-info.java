@NullMarked
package dev.ferrule.runtime.run;

import org.jspecify.annotations.NullMarked;
