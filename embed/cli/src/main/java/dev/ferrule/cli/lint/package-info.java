/**
 * The command that looks for what is legal in connectors but poor. It finds connectors with {@code cli.spec} and leaves
 * the rules to {@code spec.lint}.
 */
@NullMarked
package dev.ferrule.cli.lint;

import org.jspecify.annotations.NullMarked;
