/** Files that calls send and answers bring: described, and read as streams where they are needed. */
@NullMarked
package dev.ferrule.runtime.file;

import org.jspecify.annotations.NullMarked;
