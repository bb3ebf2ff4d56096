/**
 * What has changed between two versions of a connector, and for whom it matters: those who call the generated Java,
 * those who run the spec, and those who read the pages. Everybody may use it; it compares checked models and knows
 * neither files, nor YAML (but for waivers), nor generated code.
 */
@NullMarked
package dev.ferrule.spec.diff;

import org.jspecify.annotations.NullMarked;
