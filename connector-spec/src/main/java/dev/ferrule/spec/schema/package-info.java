/**
 * The published JSON Schemas of the language, for editors and other tools. They are made from the tables of the grammar
 * by the tests of this module, which also hold that they and the reader agree; nothing here reads or checks a spec.
 */
@NullMarked
package dev.ferrule.spec.schema;

import org.jspecify.annotations.NullMarked;
