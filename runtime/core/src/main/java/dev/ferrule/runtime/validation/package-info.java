/**
 * Checks inputs before anything is sent: typed inputs by their {@code jakarta.validation} annotations, untyped ones by
 * the same rules. Both report the same violations in the same words. No expression language, no interpolation: text of
 * a caller is never taken for a template.
 */
@NullMarked
package dev.ferrule.runtime.validation;

import org.jspecify.annotations.NullMarked;
