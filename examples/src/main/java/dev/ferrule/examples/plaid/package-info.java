/** A small Plaid to test against: changes of transactions, which change while they are read. */
@NullMarked
package dev.ferrule.examples.plaid;

import org.jspecify.annotations.NullMarked;
