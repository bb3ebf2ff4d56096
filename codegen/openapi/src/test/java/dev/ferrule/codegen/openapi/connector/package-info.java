/** What connectors are made of. */
@NullMarked
package dev.ferrule.codegen.openapi.connector;

import org.jspecify.annotations.NullMarked;
