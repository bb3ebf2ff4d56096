/** Stub mappings of WireMock, made of the examples of a connector. */
@NullMarked
package dev.ferrule.wiremock;

import org.jspecify.annotations.NullMarked;
