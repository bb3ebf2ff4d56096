/**
 * From nodes to the model. One class checks and maps one construct; each reports what it finds and goes on, putting
 * something harmless in the place of what is wrong, so that all problems are found in one pass. The result counts only
 * when no error was reported.
 */
@NullMarked
package dev.ferrule.spec.check;

import org.jspecify.annotations.NullMarked;
