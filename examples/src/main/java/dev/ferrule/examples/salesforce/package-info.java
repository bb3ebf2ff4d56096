/** A small Salesforce to test against: queries as jobs of the Bulk API 2.0. */
@NullMarked
package dev.ferrule.examples.salesforce;

import org.jspecify.annotations.NullMarked;
