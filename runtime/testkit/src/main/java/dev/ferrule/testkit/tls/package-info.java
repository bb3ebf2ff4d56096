/**
 * A server that asks clients for a certificate, with an authority and certificates that are made when it starts, for tests of
 * connectors with the auth scheme {@code mtls}. It makes them with the JDK's {@code keytool}.
 */
@NullMarked
package dev.ferrule.testkit.tls;

import org.jspecify.annotations.NullMarked;
