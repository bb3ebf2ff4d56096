/**
 * What is wrong with connectors, written for other programs: JSON with a schema of its own, SARIF for code scanners, and
 * GitHub's workflow commands. It takes findings of any kind and knows neither commands nor how findings are made.
 */
@NullMarked
package dev.ferrule.cli.report;

import org.jspecify.annotations.NullMarked;
