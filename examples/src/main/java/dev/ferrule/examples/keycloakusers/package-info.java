/** A small Keycloak to test against: the users of one realm. */
@NullMarked
package dev.ferrule.examples.keycloakusers;

import org.jspecify.annotations.NullMarked;
