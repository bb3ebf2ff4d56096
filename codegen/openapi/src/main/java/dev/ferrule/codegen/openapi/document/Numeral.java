package dev.ferrule.codegen.openapi.document;

/** A number as the document writes it, so that a version such as {@code 1.10} stays what it is. */
record Numeral(String written) {}
