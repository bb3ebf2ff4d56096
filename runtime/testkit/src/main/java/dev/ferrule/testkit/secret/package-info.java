/**
 * Secrets of a test, a server that repeats whatever it is sent, and a search for what tells a secret, however it is written: for
 * whoever embeds a connector and wants to know that nothing of theirs, a log or a page, tells one.
 */
@NullMarked
package dev.ferrule.testkit.secret;

import org.jspecify.annotations.NullMarked;
