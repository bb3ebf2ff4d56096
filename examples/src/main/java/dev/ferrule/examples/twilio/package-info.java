/** A small Twilio to test against: messages. */
@NullMarked
package dev.ferrule.examples.twilio;

import org.jspecify.annotations.NullMarked;
