/** Manifests of connectors. */
@NullMarked
package dev.ferrule.codegen.manifest;

import org.jspecify.annotations.NullMarked;
