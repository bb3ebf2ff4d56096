/**
 * Connectors as the command line sees them: found by folder or id, read, and their problems shown. It does not run or
 * generate anything.
 */
@NullMarked
package dev.ferrule.cli.spec;

import org.jspecify.annotations.NullMarked;
