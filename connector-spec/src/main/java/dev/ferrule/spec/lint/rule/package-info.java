/**
 * The rules, one class each with its samples. A rule knows the checked model and where its parts stand, and neither its
 * configuration nor suppressions. A new rule is a class here and a line in {@link dev.ferrule.spec.lint.rule.LintRules}.
 */
@NullMarked
package dev.ferrule.spec.lint.rule;

import org.jspecify.annotations.NullMarked;
