/**
 * Rewrites the files of a spec: into the order and layout that everybody uses, and from an older version of the language
 * to the current one. Comments and the author's own line breaks stay. It works on texts; it reads and writes no file.
 */
@NullMarked
package dev.ferrule.spec.format;

import org.jspecify.annotations.NullMarked;
