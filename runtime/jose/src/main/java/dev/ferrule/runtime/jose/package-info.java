/**
 * Signs statements with Nimbus JOSE + JWT. It is found by {@code ServiceLoader}, and only connectors that sign need it on their
 * class path; nobody else knows it.
 */
@NullMarked
package dev.ferrule.runtime.jose;

import org.jspecify.annotations.NullMarked;
