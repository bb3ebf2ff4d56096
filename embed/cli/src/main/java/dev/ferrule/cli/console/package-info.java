/**
 * What every command shares: the process around it, exit codes, problems it ends with, and options that all have. It
 * knows no connector.
 */
@NullMarked
package dev.ferrule.cli.console;

import org.jspecify.annotations.NullMarked;
