/** A small FHIR server to test against: patients. */
@NullMarked
package dev.ferrule.examples.fhir;

import org.jspecify.annotations.NullMarked;
