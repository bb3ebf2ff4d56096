/** {@code ferrule demo}: a guided tour of the main job, from YAML to a real call. */
@NullMarked
package dev.ferrule.cli.demo;

import org.jspecify.annotations.NullMarked;
