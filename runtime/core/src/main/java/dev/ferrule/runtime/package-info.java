/**
 * Runs an action: bind, validate, authenticate, send, read, map errors. Everything a generated connector needs and
 * nothing that knows YAML or code generation; it is embedded in other people's processes and stays light.
 */
@NullMarked
package dev.ferrule.runtime;

import org.jspecify.annotations.NullMarked;
