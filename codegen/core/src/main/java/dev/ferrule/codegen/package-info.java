/**
 * From a checked connector to files. An {@link dev.ferrule.codegen.Emitter} makes the content of one kind of output, the
 * {@link dev.ferrule.codegen.FileSink} alone touches the disk.
 */
@NullMarked
package dev.ferrule.codegen;

import org.jspecify.annotations.NullMarked;
