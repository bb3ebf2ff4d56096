/**
 * Commands for those who write connectors: they make new files and rewrite old ones. What a file means is not decided
 * here; every file that they write has been read and checked before.
 */
@NullMarked
package dev.ferrule.cli.author;

import org.jspecify.annotations.NullMarked;
