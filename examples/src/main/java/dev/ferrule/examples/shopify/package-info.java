/** A small shop of Shopify to test against: its products, by GraphQL. */
@NullMarked
package dev.ferrule.examples.shopify;

import org.jspecify.annotations.NullMarked;
