/** Names of the language made of names of documents: the same for the same document, however its parts are ordered. */
@NullMarked
package dev.ferrule.codegen.openapi.name;

import org.jspecify.annotations.NullMarked;
