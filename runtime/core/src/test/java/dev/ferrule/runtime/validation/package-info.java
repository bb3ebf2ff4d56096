@NullMarked
package dev.ferrule.runtime.validation;

import org.jspecify.annotations.NullMarked;
