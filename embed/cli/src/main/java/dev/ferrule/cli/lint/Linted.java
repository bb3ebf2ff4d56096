package dev.ferrule.cli.lint;

import dev.ferrule.spec.lint.LintRun;

/**
 * What came out of one connector.
 *
 * @param name the connector as a person has named it
 * @param folder its folder, as messages name it
 * @param run what was found
 */
record Linted(String name, String folder, LintRun run) {}
