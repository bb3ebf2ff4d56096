/**
 * Makes spans and metrics of what calls tell their listeners, by the semantic conventions of OpenTelemetry. A program gives
 * its {@link io.opentelemetry.api.OpenTelemetry} to {@link dev.ferrule.runtime.opentelemetry.OpenTelemetryListener}; nothing
 * here knows an SDK or an exporter.
 */
@NullMarked
package dev.ferrule.runtime.opentelemetry;

import org.jspecify.annotations.NullMarked;
