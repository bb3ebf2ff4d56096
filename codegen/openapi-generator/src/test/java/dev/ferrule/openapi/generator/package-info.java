/** What openapi-generator makes of documents of connectors. */
@NullMarked
package dev.ferrule.openapi.generator;

import org.jspecify.annotations.NullMarked;
