/**
 * The entry point of the language: a folder of YAML files in, a checked connector and all problems out. Everything that
 * works with connectors starts here and goes on with the model; nothing here knows how calls are made or what is
 * generated.
 */
@NullMarked
package dev.ferrule.spec;

import org.jspecify.annotations.NullMarked;
