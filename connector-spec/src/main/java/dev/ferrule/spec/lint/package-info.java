/**
 * Looks in connectors without errors for what is legal but poor: the rules' interface, their configuration, suppression
 * in place, and what is found. The rules themselves live in {@code rule}; nothing here knows a single one but the rule
 * about suppressions.
 */
@NullMarked
package dev.ferrule.spec.lint;

import org.jspecify.annotations.NullMarked;
