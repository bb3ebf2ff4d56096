/**
 * What calls let a program see while they run: listeners, the facts that they are told, and the log. Nothing here changes
 * what a call does, and nothing that is told holds a secret or the value of a parameter, unless a program asks for an
 * address or a body as people may see it. It knows nobody who runs calls.
 */
@NullMarked
package dev.ferrule.runtime.observe;

import org.jspecify.annotations.NullMarked;
