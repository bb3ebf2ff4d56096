/**
 * The files of a connector's folder, bounded in size and never outside the folder. Nothing else of the module touches a
 * file system.
 */
@NullMarked
package dev.ferrule.spec.files;

import org.jspecify.annotations.NullMarked;
