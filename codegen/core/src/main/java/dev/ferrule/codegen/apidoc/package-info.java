/**
 * A connector as an OpenAPI document, for tools that know no connectors, and a report of what such a document cannot say. It
 * describes what is on the wire: names, paths and bodies as the service has them.
 */
@NullMarked
package dev.ferrule.codegen.apidoc;

import org.jspecify.annotations.NullMarked;
