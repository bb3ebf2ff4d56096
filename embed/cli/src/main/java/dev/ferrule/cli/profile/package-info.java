/**
 * Connections that a person has given names, in files that their owner alone can read. What the files say of a connection is
 * read by {@code cli.run}.
 */
@NullMarked
package dev.ferrule.cli.profile;

import org.jspecify.annotations.NullMarked;
