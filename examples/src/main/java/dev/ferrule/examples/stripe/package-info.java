/** A small Stripe to test against: checkout sessions. */
@NullMarked
package dev.ferrule.examples.stripe;

import org.jspecify.annotations.NullMarked;
