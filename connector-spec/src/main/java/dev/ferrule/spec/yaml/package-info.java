/**
 * Reading YAML into nodes that know where they stand. The reader trusts nothing that it reads; it knows nothing of
 * connectors, and outside this package nobody knows which YAML parser is used.
 */
@NullMarked
package dev.ferrule.spec.yaml;

import org.jspecify.annotations.NullMarked;
