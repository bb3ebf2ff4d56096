/** A small Mailchimp to test against: members of an audience. */
@NullMarked
package dev.ferrule.examples.mailchimp;

import org.jspecify.annotations.NullMarked;
