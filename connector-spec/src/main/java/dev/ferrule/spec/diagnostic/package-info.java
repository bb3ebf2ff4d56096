/**
 * Problems found in a spec and how people read them: the catalogue of codes, the collector and the printer. Everything
 * that reads or checks specs may use it; it knows neither YAML nor what a connector is.
 */
@NullMarked
package dev.ferrule.spec.diagnostic;

import org.jspecify.annotations.NullMarked;
