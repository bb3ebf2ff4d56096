/** What a caller gives to an action: values by parameter, untyped or behind a generated class. */
@NullMarked
package dev.ferrule.runtime.input;

import org.jspecify.annotations.NullMarked;
