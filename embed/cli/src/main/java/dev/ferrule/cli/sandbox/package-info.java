/** {@code ferrule sandbox}: serves a connector's sandbox to other programs. */
@NullMarked
package dev.ferrule.cli.sandbox;

import org.jspecify.annotations.NullMarked;
