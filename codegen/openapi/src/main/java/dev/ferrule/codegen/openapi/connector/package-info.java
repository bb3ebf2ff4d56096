/** From what a document says of its service to the file of the connector: server, credentials, errors. */
@NullMarked
package dev.ferrule.codegen.openapi.connector;

import org.jspecify.annotations.NullMarked;
