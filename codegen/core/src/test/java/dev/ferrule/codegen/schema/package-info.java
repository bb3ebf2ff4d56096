/** Tests of the schemas: expected files, and a validator of other people that must agree with the runtime's checks. */
@NullMarked
package dev.ferrule.codegen.schema;

import org.jspecify.annotations.NullMarked;
