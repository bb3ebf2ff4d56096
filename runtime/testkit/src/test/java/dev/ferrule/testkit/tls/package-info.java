/** Tests of the server that asks for certificates, and of connections that show one. */
@NullMarked
package dev.ferrule.testkit.tls;

import org.jspecify.annotations.NullMarked;
