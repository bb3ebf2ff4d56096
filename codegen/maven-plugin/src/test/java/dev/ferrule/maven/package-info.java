/** What the plugin says of itself. */
@NullMarked
package dev.ferrule.maven;

import org.jspecify.annotations.NullMarked;
